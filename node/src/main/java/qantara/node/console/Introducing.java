package qantara.node.console;

import java.util.Map;
import qantara.node.chancery.Chancery;
import qantara.node.gateway.CardReading;
import qantara.node.gateway.Channels;
import qantara.node.gateway.Enrolled;
import qantara.node.gateway.Enrolments;
import qantara.node.gateway.Terms;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;

/// Takes a partner in on a node that does not run, when both officers stand at its console.
record Introducing(StoppedNode node, CardReading.Genuine reading, TwoOfficers officers, Terms terms) {
    /// @return the sentence that says what was done
    String run() {
        var first = officers.first(node);
        var second = officers.second(node);
        var enrolments = new Enrolments(
                new Channels(),
                Chancery.inSql(),
                node.officers(),
                node.audit(),
                new ServiceCode(node.premises().service()),
                node.premises().zone());
        var now = node.clock().instant();
        return said(node.store().write(db -> enrolments.admit(db, first, second, reading, terms, false, now)));
    }

    private String said(Enrolled enrolled) {
        return switch (enrolled) {
            case Enrolled.Opened(var channel) -> say("partner-opened", channel);
            case Enrolled.Renewed(var channel) -> say("partner-renewed", channel);
            case Enrolled.Declined(var reason) -> throw new RefusedLine(declined(reason));
            case Enrolled.Awaiting _, Enrolled.Differs _ ->
                throw new IllegalStateException("two officers were here, and their digits were the card's");
        };
    }

    private String declined(Enrolled.Reason reason) {
        return switch (reason) {
            case OWN_CARD -> Console.say("partner-own-card");
            case OTHER_KEYS -> Console.say("partner-other-keys");
            case DISTRUSTED_KEYS -> Console.say("partner-distrusted-keys");
            case REVOKED -> Console.say("partner-revoked");
            case OLDER -> Console.say("partner-older");
            case LOOKALIKE -> Console.say("partner-lookalike");
            case AGREEMENT_UNKNOWN, AGREEMENT_OF_OTHERS ->
                Console.say("partner-agreement", "agreement", terms.agreement());
            case AGREEMENT_NOT_IN_FORCE -> Console.say("partner-agreement-lapsed", "agreement", terms.agreement());
            case SAME_PERSON, TRIED_TOO_OFTEN, NOT_PROPOSED -> Console.say("partner-officers");
        };
    }

    private String say(String key, ChannelId channel) {
        return Console.say(
                key,
                Map.of(
                        "channel",
                        channel.value(),
                        "service",
                        reading.card().service().value()));
    }
}
