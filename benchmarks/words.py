"""The words that made-up reports are written with."""

from __future__ import annotations

NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
)  # fmt: skip
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
STARTS = tuple(
    "Al Bar Cor Dun El Fen Gar Hol Ib Jor Kel Lum Mar Nor Os Pel Quin Ras Sel Tor Ul Ves Wen Yar"
    " Zel Bre Cla Dri Fro Gri Kro Ple Sto Tra".split()
)
ENDS = tuple(
    "by cross dale den field ford gate ham holm ington ley lund mark mere mouth nes port stad stead"
    " thorpe ton vale ville wick worth minster brook haven".split()
)
BODIES = (
    "Harbour Board", "Water Agency", "Forest Office", "Housing Fund", "Rail Authority", "Court of Audit",
    "Museum", "Hospital Trust", "Council", "Fisheries Bureau", "Energy Commission", "Library Service",
)  # fmt: skip
COUNTRIES = (
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland", "France",
    "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta",
    "the Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden",
)  # fmt: skip
NOUNS = tuple(
    "bridges harbours clinics schools wards vessels projects reports audits permits offices studies"
    " networks pilots measures objectives grants agencies inspections proposals districts reservoirs"
    " depots workshops directives archives laboratories vaccines tunnels turbines orchards claims"
    " panels contracts".split()
)
TOPICS = tuple(
    "transposition maintenance dredging licensing recruitment procurement irrigation ventilation"
    " insulation training oversight reporting funding safety storage transport planning zoning"
    " survey census auditing restoration testing mapping monitoring cooperation evidence"
    " infrastructure equipment fishery timber grid archive registry tariff subsidy harvest drainage"
    " shelter signage".split()
)
ADJECTIVES = tuple(
    "regional seasonal rural coastal joint interim narrow deep annual urban shared digital modest"
    " broad early late costly steady local northern southern technical legal public private medical"
    " marine formal hidden unusual recent distant careful reluctant fragile robust quiet sudden".split()
)
ADVERBS = tuple(
    "Slowly Clearly Meanwhile Moreover However Recently Formally Partly Locally Often Rarely"
    " Eventually Initially Quietly Carefully Promptly Generally Likewise".split()
)
VERBS = tuple(
    "review extend repair publish replace inspect approve finance measure record compare revise"
    " suspend restore expand reduce monitor explain defend transfer assess deliver renew postpone"
    " organise survey translate support question simplify".split()
)
