"""An open-source release, mistaken: six bullets under "seven changes", step (3) lost; hard-wrapped."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="software",
    format="markdown",
    text=dedent("""\
        # Release report: Harrow 4.0

        The Harrow project released version 4.0 on 6 May 2019, two years after version 3.0. The
        release requires Python 3.7 or later and starts 40 percent faster. It was made by 74
        contributors, who met at two conferences (Ghent in Belgium and Porto in Portugal).

        ## What is gone

        Four modules were removed[^1]. They had been deprecated since version 3.2 and were used
        by fewer than 20 projects.

        ## What has changed

        The release makes seven changes that may break existing code:

        - the configuration is read from the home folder;
        - dates are written with the year first;
        - `harrow init` asks before it overwrites a file:
            - on Windows, in a dialogue;
            - elsewhere, in the terminal;
        - an empty list is no longer an error;
        - the default port is 8443;
        - log files are kept for 14 days.

        An upgrade takes three steps: (1) make a copy of the database, (2) install the new
        package and (4) run the migration. On a large site, this takes up to five hours.

        ## Support

        The project supports eight platforms[^2] and both databases (MariaDB and PostgreSQL).
        Reports on security are answered within ten (10) days, as Article 4 of the charter of the
        project says.

        [^1]: The modules archive, legacy, mailbox and xmlrpc.

        [^2]: Alpine, Debian, Fedora, FreeBSD, macOS, OpenBSD, Ubuntu and Windows.
        """),
    ledger=(
        ("74 contributors", 74, "unsupported"),
        ("two conferences", 2, "confirmed"),
        ("Four modules", 4, "confirmed"),
        ("seven changes", 7, "contradicted"),
        ("three steps", 3, "confirmed"),
        ("eight platforms", 8, "confirmed"),
        ("both databases", 2, "confirmed"),
    ),
    findings=(
        ("CNT002", "seven changes", "the text says 7 changes, the list below has 6"),
        ("LST002", "(4)", "(3) is missing between (2) and (4)"),
    ),
)
