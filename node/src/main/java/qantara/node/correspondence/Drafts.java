package qantara.node.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Micros;

/// What is being written, as rows: one draft at a time in each exchange.
record Drafts(JdbcClient db) {
    void keep(ThreadRef thread, Draft draft) {
        drop(thread);
        db.sql("""
                insert into exchange_draft(thread, kind, author, waiting, saved)
                values (:thread, :kind, :author, :waiting, :saved)""")
                .param("thread", thread.toString())
                .param("kind", draft.kind().name())
                .param("author", draft.author())
                .param("waiting", draft.waiting() ? 1 : 0)
                .param("saved", Micros.of(draft.saved()))
                .update();
        draft.fields()
                .forEach((field, value) -> db.sql(
                                "insert into exchange_draft_field(thread, field, value) values (:thread, :field, :value)")
                        .param("thread", thread.toString())
                        .param("field", field)
                        .param("value", value)
                        .update());
    }

    void drop(ThreadRef thread) {
        db.sql("delete from exchange_draft where thread = :thread")
                .param("thread", thread.toString())
                .update();
    }

    void waiting(ThreadRef thread, boolean waiting) {
        db.sql("update exchange_draft set waiting = :waiting where thread = :thread")
                .param("thread", thread.toString())
                .param("waiting", waiting ? 1 : 0)
                .update();
    }

    Optional<Draft> find(ThreadRef thread) {
        var fields = fields(thread);
        return db.sql("select * from exchange_draft where thread = :thread")
                .param("thread", thread.toString())
                .query((row, _) -> new Draft(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("author"),
                        row.getInt("waiting") == 1,
                        Micros.instant(row.getLong("saved")),
                        fields))
                .optional();
    }

    private Map<String, String> fields(ThreadRef thread) {
        var fields = new HashMap<String, String>();
        List<Map.Entry<String, String>> rows = db.sql(
                        "select field, value from exchange_draft_field where thread = :thread")
                .param("thread", thread.toString())
                .query((row, _) -> Map.entry(row.getString("field"), row.getString("value")))
                .list();
        rows.forEach(row -> fields.put(row.getKey(), row.getValue()));
        return fields;
    }

    /// For each of `refs` that has a draft, whether it waits for release.
    Map<String, Boolean> stages(List<String> refs) {
        var stages = new HashMap<String, Boolean>();
        if (refs.isEmpty()) return stages;
        List<Map.Entry<String, Boolean>> rows = db.sql(
                        "select thread, waiting from exchange_draft where thread in (:refs)")
                .param("refs", refs)
                .query((row, _) -> Map.entry(row.getString("thread"), row.getInt("waiting") == 1))
                .list();
        rows.forEach(row -> stages.put(row.getKey(), row.getValue()));
        return stages;
    }
}
