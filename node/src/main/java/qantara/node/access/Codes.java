package qantara.node.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;

/// One-time codes: 128 random bits, kept as a hash, good once and for 15 minutes. An officer has one at most.
final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private final InstantSource clock;
    private final SecureRandom random;

    Codes(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    String issue(JdbcClient db, OfficerId officer) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        db.sql("""
                insert into sign_in_code(officer, hash, expires) values (:officer, :hash, :expires)
                on conflict(officer) do update set hash = excluded.hash, expires = excluded.expires""")
                .param("officer", officer.text())
                .param("hash", hash(code))
                .param("expires", clock.instant().plus(LIFE).toEpochMilli())
                .update();
        return code;
    }

    /// Burns `code` and gives the officer whose it was; empty when it is used, expired or nobody's.
    Optional<OfficerId> take(JdbcClient db, String code) {
        return db.sql("delete from sign_in_code where hash = :hash returning officer, expires")
                .param("hash", hash(code))
                .query((row, _) -> new Issued(new OfficerId(row.getString(1)), row.getLong(2)))
                .optional()
                .filter(issued -> clock.millis() < issued.expires())
                .map(Issued::officer);
    }

    private record Issued(OfficerId officer, long expires) {}

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
