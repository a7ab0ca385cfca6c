package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// The body of a letter, of each type, against whatever bytes a fuzzer finds: understood or named as not understood.
class MessageFuzzTest {
    @FuzzTest
    void a_message(byte[] input) {
        if (input.length == 0) return;
        var types = MessageType.values();
        var type = types[Math.floorMod(input[0], types.length)].text();
        var body = Arrays.copyOfRange(input, 1, input.length);
        switch (Message.read(type, body)) {
            case Understanding.Understood(var message) ->
                assertThat(Message.read(type, message.toBytes())).isInstanceOf(Understanding.Understood.class);
            case Understanding.NotUnderstood(var code) -> assertThat(code).matches("[A-Z][A-Z0-9_]+");
        }
    }
}
