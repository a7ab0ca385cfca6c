package qantara.node.searches;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Budget;
import qantara.crosscheck.Evaluation;
import qantara.crosscheck.Evaluator;
import qantara.crosscheck.Offer;
import qantara.crosscheck.Offers;
import qantara.crosscheck.Transcript;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.ledger.Outcome;
import qantara.node.audit.Leaf;
import qantara.node.store.Micros;

/// Answers partners' questions without learning what they ask. Each is answered once: allowance, answer and leaf lie in
/// one transaction, and everything that can be refused is refused before anything is computed.
final class Answering {
    private static final int AT_ONCE = 20;
    /// Questions of one partner that wait at a time; the next is refused before it is kept.
    private static final int MOST_WAITING = 1_000;
    /// How long ids of questions are known: longer than any epoch.
    private static final java.time.Duration REMEMBERED = java.time.Duration.ofDays(62);

    private final Desk desk;
    private final Offerings offerings;

    Answering(Desk desk, Offerings offerings) {
        this.desk = desk;
        this.offerings = offerings;
    }

    private record Waiting(long id, Service partner, byte[] question) {}

    /// Whether a question may be kept at all.
    boolean isFull(JdbcClient db, Service partner) {
        return db.sql("select count(*) from asked_of_us where outcome is null and partner = :partner")
                        .param("partner", partner.code())
                        .query(Integer.class)
                        .single()
                >= MOST_WAITING;
    }

    void keep(JdbcClient db, Service partner, byte[] question) {
        db.sql("insert into asked_of_us(partner, content, at) values (:partner, :content, :at)")
                .param("partner", partner.code())
                .param("content", question)
                .param("at", Micros.of(desk.now()))
                .update();
    }

    /// Answers what waits.
    ///
    /// @return the partners to whom something was posted
    List<Service> round() {
        var told = new ArrayList<Service>();
        for (var waiting : desk.store().read(this::waiting)) {
            desk.store().write(db -> {
                answer(db, waiting);
                return waiting;
            });
            told.add(waiting.partner());
        }
        return told;
    }

    private List<Waiting> waiting(JdbcClient db) {
        return db.sql("select id, partner, content from asked_of_us where outcome is null order by id limit :most")
                .param("most", AT_ONCE)
                .query((row, _) ->
                        new Waiting(row.getLong("id"), new Service(row.getString("partner")), row.getBytes("content")))
                .list();
    }

    private void answer(JdbcClient db, Waiting waiting) {
        var partner = waiting.partner();
        var used = new Used();
        var book = SqlBudgetPage.within(db, partner.code());
        var evaluator =
                new Evaluator(offers(db, partner, used), book, desk.vault().random());
        switch (evaluator.evaluate(waiting.question(), desk.now())) {
            case Evaluation.Answered(var answer, var transcript, var alarms) -> {
                new Alarms(db).raise(partner.code(), alarms);
                log(db, partner, transcript, Outcome.DONE);
                reply(db, used, new Slip.Answered(id(transcript), answer.bytes()));
                done(db, waiting, "ANSWERED");
            }
            case Evaluation.Refused(var why, var transcript, var alarms) -> {
                new Alarms(db).raise(partner.code(), alarms);
                transcript.ifPresent(one -> log(db, partner, one, Outcome.REFUSED));
                transcript.ifPresent(
                        one -> reply(db, anyOffering(db, partner, used), new Slip.Refused(id(one), why.name())));
                done(db, waiting, why.name());
            }
        }
        book.together(page -> {
            page.forgetBefore(desk.now().minus(REMEMBERED));
            return page;
        });
    }

    /// The offering that a question was asked under, once it was found.
    private static final class Used {
        private Optional<Offering> offering = Optional.empty();
    }

    /// What this partner may ask: offerings to it that are open, under agreements that are in force now.
    private Offers offers(JdbcClient db, Service partner, Used used) {
        return (agreement, epoch) -> {
            used.offering = new OfferingRows(db)
                    .find(agreement, epoch)
                    .filter(one -> one.partner().equals(partner))
                    .filter(one -> one.state() == Offering.State.OPEN)
                    .filter(one -> isInForce(db, one));
            return used.offering.map(one -> Offer.usual(
                    offerings.key(one),
                    one.purposes().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet())));
        };
    }

    private boolean isInForce(JdbcClient db, Offering offering) {
        return desk.inForce(db, offering.partner()).stream()
                .filter(one -> one.id().equals(offering.agreement()))
                .anyMatch(one -> one.purposes().containsAll(offering.purposes()));
    }

    /// A refusal is told under any offering to that partner: it says nothing of anybody.
    private static Used anyOffering(JdbcClient db, Service partner, Used used) {
        if (used.offering.isEmpty())
            used.offering = new OfferingRows(db)
                    .all().stream().filter(one -> one.partner().equals(partner)).findFirst();
        return used;
    }

    private void reply(JdbcClient db, Used used, Slip slip) {
        used.offering.ifPresent(one -> offerings.tell(db, one, slip));
    }

    private static String id(Transcript transcript) {
        return HexFormat.of().formatHex(transcript.question().id().bytes());
    }

    private void log(JdbcClient db, Service partner, Transcript transcript, Outcome outcome) {
        var leaf = Leaf.ofNobody(Action.CONSULT, "question " + id(transcript))
                .to(partner)
                .because(new String(transcript.statement(), java.nio.charset.StandardCharsets.US_ASCII))
                .ended(outcome);
        desk.audit().append(db, purpose(transcript).map(leaf::serving).orElse(leaf));
    }

    private static Optional<Purpose> purpose(Transcript transcript) {
        var named = transcript.question().terms().purpose();
        return java.util.Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(named))
                .findFirst();
    }

    private void done(JdbcClient db, Waiting waiting, String outcome) {
        db.sql("update asked_of_us set content = null, outcome = :outcome, answered = :at where id = :id")
                .param("outcome", outcome)
                .param("at", Micros.of(desk.now()))
                .param("id", waiting.id())
                .update();
    }

    /// How many questions each partner asked in the last day.
    List<AskedCount> counts(JdbcClient db) {
        return db.sql("""
                        select partner, count(*) asked, sum(case when outcome = 'ANSWERED' then 1 else 0 end) answered
                        from asked_of_us where at > :since group by partner order by partner""")
                .param("since", Micros.of(desk.now().minus(Budget.DAY)))
                .query((row, _) -> new AskedCount(
                        new Service(row.getString("partner")), row.getInt("asked"), row.getInt("answered")))
                .list();
    }
}
