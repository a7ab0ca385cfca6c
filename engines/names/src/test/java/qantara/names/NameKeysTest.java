package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameKeysTest {
    private static final List<String> NAMES = List.of(
            "Abdellatif Zerrouali",
            "عبد اللطيف الزروالي",
            "Nour Eddine Benchekroun",
            "نور الدين بنشقرون",
            "Khadija Bouazza",
            "خديجة بوعزة",
            "Youssef Ait Taleb",
            "يوسف آيت الطالب",
            "Ghita El Khattabi",
            "غيثة الخطابي",
            "Hajar Ould Cheikh",
            "هاجر ولد الشيخ",
            "Jorge Quijano Echeverri",
            "خورخي كيخانو",
            "Chaimae Rhazali",
            "شيماء الغزالي",
            "Thurayya adh-Dhahabi",
            "ثريا الذهبي",
            "Mehmet Oğuz Çelikoğlu",
            "محمد أوغوز",
            "Mamdouh Tetouani",
            "ممدوح التتواني",
            "Yahya Ali",
            "يحيى علي",
            "Waldemar Fitzgerald",
            "فالديمار فيتزجيرالد",
            "3abd er7man 9assimi",
            "پرویز گنجی",
            "Duquesne-Beaulieux",
            "دوكين");

    /// Whoever changes a key changes this digest, and gives [NameKeys#SET] the next number: an index kept under the
    /// keys
    /// before is then refused by name and made anew.
    @Test
    void the_keys_of_these_names_are_those_of_the_set_with_this_number() throws NoSuchAlgorithmException {
        var keys = new StringBuilder();
        for (var name : NAMES)
            keys.append(name).append(NameKeys.held(Name.of(name))).append('\n');
        var digest = MessageDigest.getInstance("SHA-256").digest(keys.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(NameKeys.SET + " " + HexFormat.of().formatHex(digest, 0, 8)).isEqualTo("4 521239402296a45f");
    }
}
