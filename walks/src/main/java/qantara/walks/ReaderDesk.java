package qantara.walks;

import qantara.testkit.Communique;

/// The reader's desk as an officer works on it.
final class ReaderDesk {
    private final Officer officer;

    ReaderDesk(Officer officer) {
        this.officer = officer;
    }

    /// Lays a text on the desk and gives the proof page, where it stands beside what was read in it.
    Officer.Page lay(Communique communique) {
        return officer.open("/reader")
                .form("form[action='/reader']")
                .fill("text", communique.text())
                .fill("published", communique.published().toString())
                .send();
    }

    /// Confirms every value that still waits.
    Officer.Page confirmRest(Officer.Page proof) {
        return proof.form("form[action$='/rest']").send();
    }

    /// Enters what was confirmed in the record and gives the engagement's page.
    Officer.Page approve(Officer.Page proof) {
        return proof.form("form[action$='/approve']").send();
    }

    /// From a text to the record without a stop.
    Officer.Page record(Communique communique) {
        return approve(confirmRest(lay(communique)));
    }
}
