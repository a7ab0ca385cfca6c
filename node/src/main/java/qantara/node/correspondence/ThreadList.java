package qantara.node.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.handling.Service;

/// The boxes of the list, in SQL: pages by key, the first due first.
record ThreadList(JdbcClient db) {
    static final int PAGE = 50;
    private static final int MOST_COUNTED = 1_000;

    /// One page.
    record Listed(List<Dossier> dossiers, Optional<Filter> next) {}

    Listed page(Filter filter) {
        var rows = bind(
                        db.sql(
                                "select * from exchange_thread where " + where(filter.box()) + SIEVE
                                        + " and (falls > :falls or falls = :falls and ref > :after) order by falls, ref limit :most"),
                        filter)
                .param("falls", filter.after().map(Filter.Mark::falls).orElse(Long.MIN_VALUE))
                .param(
                        "after",
                        filter.after().map(mark -> mark.ref().toString()).orElse(""))
                .param("most", PAGE + 1)
                .query((row, number) -> Map.entry(row.getLong("falls"), Threads.dossier(row, number)))
                .list();
        var dossiers = rows.stream().limit(PAGE).map(Map.Entry::getValue).toList();
        if (rows.size() <= PAGE) return new Listed(dossiers, Optional.empty());
        var last = rows.get(PAGE - 1);
        return new Listed(
                dossiers,
                Optional.of(filter.after(
                        new Filter.Mark(last.getKey(), last.getValue().ref()))));
    }

    private static final String SIEVE =
            " and (:partner = '' or partner = :partner) and (:urgency = '' or urgency = :urgency)";

    private static StatementSpec bind(StatementSpec statement, Filter filter) {
        return statement
                .param("partner", filter.partner().map(Service::code).orElse(""))
                .param("urgency", filter.urgency().map(Enum::name).orElse(""));
    }

    private static String where(Box box) {
        return switch (box) {
            case INBOX ->
                "(side = 'ASKED' and (state in ('RECEIVED', 'OPENED', 'CLARIFYING', 'DEVIATED') or ref in"
                        + " (select thread from exchange_paper where kind = 'information' and ours = 0"
                        + " and opened is null)))";
            case SENT ->
                "side = 'ASKING' and state in ('APPROVED', 'SENT', 'RECEIVED', 'OPENED', 'CLARIFYING', 'DEVIATED')";
            case DRAFTS -> "ref in (select thread from exchange_draft where waiting = 0)";
            case RELEASE -> "ref in (select thread from exchange_draft where waiting = 1)";
            case CLOSED -> "state in ('ANSWERED', 'PART_REFUSED', 'REFUSED', 'RECALLED', 'FAILED', 'CLOSED')";
        };
    }

    Map<Box, Integer> counts(Filter filter) {
        var counts = new EnumMap<Box, Integer>(Box.class);
        for (var box : Box.values())
            counts.put(
                    box,
                    bind(
                                    db.sql("select count(*) from (select 1 from exchange_thread where " + where(box)
                                            + SIEVE + " limit :most)"),
                                    filter)
                            .param("most", MOST_COUNTED)
                            .query(Integer.class)
                            .single());
        return counts;
    }

    /// What a shift must know of: what is to be answered, what waits for release, and answers nobody has opened.
    List<Dossier> shift(int most) {
        return db.sql("select * from exchange_thread where " + where(Box.INBOX) + " or " + where(Box.RELEASE)
                        + " or ref in (select thread from exchange_paper where ours = 0 and opened is null)"
                        + " order by falls, ref limit :most")
                .param("most", most)
                .query(Threads::dossier)
                .list();
    }
}
