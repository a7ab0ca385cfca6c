package qantara.walks;

import java.util.Map;
import qantara.testkit.Communique;

/// Flow 3: a communiqué is read, each value with its words; an officer confirms, and it is found in the record.
final class ACommuniqueBecomesARecord {
    private final Story story;
    private final House rabat;

    ACommuniqueBecomesARecord(Story story, House rabat) {
        this.story = story;
        this.rabat = rabat;
    }

    /// @return the reference of the engagement in the record
    String play() {
        var communique = Communique.all().getFirst();
        var officer = story.step("sign-in", "who", rabat.cast().who("DESK").latin(), rabat::desk);
        var desk = new ReaderDesk(officer);
        var proof = story.step("read", () -> desk.lay(communique));
        story.saw("proposed", Map.of("count", proof.count(".fld")));
        var confirmed = story.step("confirm", () -> desk.confirmRest(proof));
        Story.must(!confirmed.has(".fld.pr"), "every value is confirmed");
        var entered = story.step("approve", () -> desk.approve(confirmed));
        var ref = entered.path().substring(entered.path().lastIndexOf('/') + 1);
        var found = story.step("find", "ref", ref, () -> officer.open("/record"));
        Story.must(found.has("a[href='/record/" + ref + "']"), "the engagement is in the record");
        return ref;
    }
}
