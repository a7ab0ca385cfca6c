package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.upokecenter.cbor.CBORObject;

/// Every decoder of the room against whatever bytes a fuzzer finds. In `./qantara check` it runs over the inputs that
/// are kept beside it; `./qantara fuzz` lets it search. An input that is read must be read alike when it is written
/// again; one that is not is refused, never thrown at.
class DecodersFuzzTest {
    private static final House[] HOUSES = House.pair();
    private static final House RABAT = HOUSES[0];
    private static final House MADRID = HOUSES[1];
    private static final Forge FORGE = new Forge(RABAT, MADRID);

    /// A reader that refuses by [Malformed].
    private interface Reading {
        void read() throws Malformed;
    }

    private static void refusedAtMost(Reading reading) {
        try {
            reading.read();
        } catch (Malformed e) {
            assertThat(e.fault()).isNotNull();
        }
    }

    @FuzzTest
    void an_envelope(byte[] input) {
        assertThat(MADRID.opens(input)).isInstanceOf(Opening.Refused.class);
    }

    /// What is inside an envelope that was sealed well by nobody who may sign.
    @FuzzTest
    void what_an_envelope_holds(byte[] input) {
        if (input.length <= Sheet.LONGEST)
            assertThat(MADRID.opens(FORGE.content(input))).isInstanceOf(Opening.Refused.class);
    }

    @FuzzTest
    void a_letter_that_was_kept(byte[] input) {
        refusedAtMost(() -> assertThat(SignedLetter.read(input).bytes()).isEqualTo(input));
    }

    @FuzzTest
    void a_receipt(byte[] input) {
        refusedAtMost(() -> Receipts.verify(input, RABAT.to(MADRID), RABAT));
    }

    @FuzzTest
    void a_prekey(byte[] input) {
        refusedAtMost(() ->
                assertThat(Prekey.read(input, MADRID.keys.signet()).toBytes()).isEqualTo(input));
    }

    @FuzzTest
    void a_signet(byte[] input) {
        refusedAtMost(() -> assertThat(Signet.read(input).toBytes()).isNotEmpty());
    }

    @FuzzTest
    void a_record_of_non_delivery(byte[] input) {
        refusedAtMost(() -> NonDelivery.verify(input, MADRID));
    }

    @FuzzTest
    void a_statement(byte[] input) {
        refusedAtMost(() -> assertThat(
                        Statement.read(input, new Bounds(1 << 16, 6, 512)).isBy(RABAT.keys.signet()))
                .isFalse());
    }

    /// The walk over the heads lets nothing through that the library reads otherwise.
    @FuzzTest
    void an_encoding(byte[] input) {
        refusedAtMost(() -> {
            CBORObject value = Wire.read(input, new Bounds(1 << 16, 8, 4096));
            assertThat(Wire.write(value)).isEqualTo(input);
        });
    }
}
