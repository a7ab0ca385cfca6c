package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import qantara.seal.Malformed;

/// What partners ask and answer when they compare, against whatever bytes a fuzzer finds: read and written again as
/// it was, or refused by name.
class ComparisonFuzzTest {
    @FuzzTest
    void a_question(byte[] input) throws Malformed {
        ComparisonForm.Question question;
        try {
            question = ComparisonForm.question(input);
        } catch (Malformed refused) {
            return;
        }
        assertThat(ComparisonForm.question(ComparisonForm.write(question))).isEqualTo(question);
    }

    @FuzzTest
    void an_answer(byte[] input) throws Malformed {
        ComparisonForm.Answer answer;
        try {
            answer = ComparisonForm.answer(input);
        } catch (Malformed refused) {
            return;
        }
        assertThat(ComparisonForm.answer(ComparisonForm.write(answer))).isEqualTo(answer);
    }
}
