"""What the text says of some rows of a table: they are counted, and what narrows them down is left."""

from __future__ import annotations

import pytest

from sums.rows import (
    BUDGET,
    CODED,
    LICENCES,
    OTHERS,
    PROJECT,
    REGIONS,
    SERVICES,
    STATES,
    STOCKS,
    TARGETS,
    THREE_YEARS,
    TWO_TABLES,
    WAITS,
    WARDS,
)
from sums.support import messages


@pytest.mark.parametrize(
    ("text", "table", "message"),
    [
        # --- what became more or less -------------------------------------------------------
        ("Applications increased in four of the five regions.", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        ("Applications fell in two of the five regions.", REGIONS, "2 of the 5 regions; table 1 shows 1: South"),
        ("Compared with 2022, applications rose in four of the five regions.", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        ("In 2023, four of the five regions recorded more applications than in the year before.", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        ("Two regions recorded a decrease, as Table 1 shows.", REGIONS, "2 regions; table 1 shows 1: South"),
        ("The advice for 2024 is below the catch of 2023 for all four stocks.", STOCKS, "all 4 stocks; table 1 shows 3: Cod, Plaice, Whiting"),
        ("Numbers were up in four regions and down in one.", REGIONS, "4 regions; table 1 shows 3: North, East, West"),
        ("Two of the regions were quiet. In two regions, applications were unchanged.", REGIONS, "2 regions; table 1 shows 1: Coast"),
        ("In two of the five regions applications were down on the year before.", REGIONS, "2 of the 5 regions; table 1 shows 1: South"),
        ("Of the five regions, four recorded more applications than in 2022.", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        ("A decline was recorded in two of the five regions.", REGIONS, "2 of the 5 regions; table 1 shows 1: South"),
        ("The number of applications grew. Demand rose in four of the five regions.", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        # --- beside what was planned --------------------------------------------------------
        ("Four of the five departments spent less than budgeted.", BUDGET, "4 of the 5 departments; table 1 shows 3: Roads, Housing, Police"),
        ("Three departments exceeded their budget.", BUDGET, "3 departments; table 1 shows 2: Parks, Schools"),
        ("Three of the five departments overspent.", BUDGET, "3 of the 5 departments; table 1 shows 2: Parks, Schools"),
        ("Two of the five departments stayed within budget.", BUDGET, "2 of the 5 departments; table 1 shows 3: Roads, Housing, Police"),
        ("Spending was higher than planned in three of the five departments.", BUDGET, "3 of the 5 departments; table 1 shows 2: Parks, Schools"),
        ("Four targets were met or exceeded.", TARGETS, "4 targets; table 1 shows 3: Trees planted, Benches set up, Volunteers trained"),
        ("Three of the five targets were exceeded.", TARGETS, "3 of the 5 targets; table 1 shows 2: Trees planted, Volunteers trained"),
        ("We missed three of our five targets.", TARGETS, "3 of the 5 targets; table 1 shows 2: Paths repaired, Schools visited"),
        ("Results were at or above target for four of the five indicators.", TARGETS, "4 of the 5 indicators; table 1 shows 3: Trees planted, Benches set up, Volunteers trained"),
        ("Of the five targets, four were met.", PROJECT, "4 of the 5 targets; the table shows 3: Children vaccinated (%), Midwives trained, Clinics with power"),
        # --- beside another column ----------------------------------------------------------
        ("For two of the four stocks the advice for 2024 is lower than the catch in 2023.", STOCKS, "2 of the 4 stocks; table 1 shows 3: Cod, Plaice, Whiting"),
        # --- beside a number ----------------------------------------------------------------
        ("Two of the five wards have more than 20 beds.", WARDS, "2 of the 5 wards; table 1 shows 3: A, C, E"),
        ("Three of the five wards have more than twenty-two beds.", WARDS, "3 of the 5 wards; table 1 shows 2: A, C"),
        ("In three of the five wards occupancy was above 90 %.", WARDS, "3 of the 5 wards; table 1 shows 2: A, C"),
        ("Four wards had at least twenty beds.", WARDS, "4 wards; table 1 shows 3: A, C, E"),
        ("Three of the five departments spent more than EUR 40 million.", BUDGET, "3 of the 5 departments; table 1 shows 2: Housing, Schools"),
        ("Three of the five departments have a budget of more than EUR 40 million.", BUDGET, "3 of the 5 departments; table 1 shows 2: Housing, Schools"),
        ("In three of the four types of licence more than 10 applications were refused.", LICENCES, "3 of the 4 types; table 1 shows 2: Taxi, Music"),
        # --- in a word ----------------------------------------------------------------------
        ("Four of the six recommendations have been implemented.", STATES, "4 of the 6 recommendations; table 1 shows 3: 1 Publish the register, 3 Check the invoices, 5 Close the fund"),
        ("Two of the recommendations have not been implemented.", CODED, "2 recommendations; table 1 shows 1: 4"),
        ("Two recommendations have not been implemented.", STATES, "2 recommendations; table 1 shows 1: 4 Train the staff"),
        ("Three of the six services were rated good or fair.", SERVICES, "3 of the 6 services; table 1 shows 4: Library, Pool, Bus, Clinic"),
        ("Three of the six services received the rating “good”.", SERVICES, "3 of the 6 services; table 1 shows 2: Library, Bus"),
        ("Three of the six services have a lift.", SERVICES, "3 of the 6 services; table 1 shows 4: Library, Park, School, Clinic"),
        ("Two of the six services are on schedule.", SERVICES, "2 of the 6 services; table 1 shows 3: Pool, School, Clinic"),
        ("Three of the four stocks are healthy.", STOCKS, "3 of the 4 stocks; table 1 shows 2: Sole, Plaice"),
        # --- a table of another section, and of two the one that is meant ----------------------
        ("Applications increased in four of the five regions.\n\n## Annex\n", REGIONS, "4 of the 5 regions; table 1 shows 3: North, East, West"),
        ("Permits rose in three of the five regions.", TWO_TABLES, "3 of the 5 regions; table 2 shows 2: North, West"),
    ],
)  # fmt: skip
def test_rows_are_counted(text: str, table: str, message: str) -> None:
    assert messages(f"# Report\n\n{text}{table}", "SUM005") == [f"the text says {message}"]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        # --- right -------------------------------------------------------------------------
        ("Applications increased in three of the five regions.", REGIONS),
        ("Three of the five departments spent less than budgeted.", BUDGET),
        ("Three targets were met and two were missed.", TARGETS),
        ("Three of the five wards have more than 20 beds.", WARDS),
        ("Three recommendations have been implemented, two in part and one has not been implemented.", STATES),
        # --- not all rows are meant ----------------------------------------------------------
        ("Four of the five regions have an office of their own.", REGIONS),
        ("Applications from women rose in four of the five regions.", REGIONS),
        ("Two of the five regions recorded a sharp increase in applications.", REGIONS),
        ("In four regions with a university, applications rose.", REGIONS),
        ("In the north, four of the five targets were met.", TARGETS),
        ("Four of the six recommendations had been implemented by March.", STATES),
        ("Four of the six services were rated good by visitors.", SERVICES),
        ("Four of the five wards have more than 20 beds and a kitchen.", WARDS),
        ("Four of the five wards had more than 20 visitors a day.", WARDS),
        ("Applications rose in two regions that we visited.", REGIONS),
        ("Applications rose in two regions where fees fell.", REGIONS),
        ("All five departments spent less than EUR 60 million, with the exception of Schools.", BUDGET),
        ("All five wards have more than 15 beds, except D.", WARDS),
        ("Two other wards, A and C, have more than 20 beds.", WARDS),
        ("The five regions that recorded more applications met.", REGIONS),
        ("Four inland regions recorded more applications than in 2022.", REGIONS),
        # --- another thing, another time, another measure ------------------------------------
        ("Applications rose in four of the six districts.", REGIONS),
        ("Complaints rose in two of the five regions.", REGIONS),
        ("Applications grew. Complaints about applications rose in two of the five regions.", REGIONS),
        ("Between 2015 and 2018 applications fell in three of the five regions.", REGIONS),
        ("In 2022, applications rose in four of the five regions.", REGIONS),
        ("Applications fell in four of the five regions last month.", REGIONS),
        ("Four of the five departments spent less than in the year before.", BUDGET),
        ("Two of the five regions recorded more applications than expected.", REGIONS),
        ("Four of the five risks were rated good in 2021.", SERVICES),
        ("The average number of applications per inhabitant rose in four of the five regions.", REGIONS),
        # --- a change that is told, no direction ---------------------------------------------
        ("Applications rose by 19 in two of the five regions.", REGIONS),
        ("Applications rose in four of the five regions, by more than a tenth.", REGIONS),
        ("The number of regions rose by two regions.", REGIONS),
        # --- time after time ------------------------------------------------------------------
        ("Applications rose in two of the five regions in both years.", REGIONS),
        ("Applications rose in two of the five regions in each year.", REGIONS),
        ("In two of the five regions applications rose year after year.", REGIONS),
        # --- not said of each -----------------------------------------------------------------
        ("Two of the five wards together have more than 20 beds.", WARDS),
        ("All but two of the five regions recorded more applications.", REGIONS),
        ("Applications rose in at least four of the five regions.", REGIONS),
        ("Applications did not rise in three of the five regions.", REGIONS),
        ("If applications rose in four of the five regions, more staff would be needed.", REGIONS),
        # --- a number that goes on ------------------------------------------------------------
        ("Four of the five types had more than one hundred and ninety applications.", LICENCES),
        ("Two of the four types had more than one hundred and ninety applications.", LICENCES),
        # --- it can be read in two ways --------------------------------------------------------
        ("Applications rose in four regions.", OTHERS),
        ("Applications rose in four of the four regions.", THREE_YEARS),
        ("Two of the five targets were met.", WAITS),
        ("Two of the five regions recorded more applications.", TWO_TABLES),
    ],
)  # fmt: skip
def test_what_narrows_them_down_is_left(text: str, table: str) -> None:
    assert messages(f"# Report\n\n{text}{table}", "SUM005") == []
