package qantara.exchange;

import java.time.Instant;
import java.util.List;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// What a letter says: its body, understood. New kinds come with new names; an unknown one is refused by name.
public sealed interface Message {
    /// A request for information; begins an exchange.
    record RequestMessage(ExchangeId exchange, Request request) implements Message {}

    /// The answer to one.
    record ReplyMessage(ExchangeId exchange, Reply reply) implements Message {}

    /// Information given without being asked.
    record InformationMessage(Information information) implements Message {}

    /// The asked service asks back.
    record ClarificationMessage(ExchangeId exchange, String question) implements Message {
        public ClarificationMessage {
            Texts.require(question, Request.MEDIUM);
        }
    }

    /// The asking service explains.
    record ClarifiedMessage(ExchangeId exchange, String answer) implements Message {
        public ClarifiedMessage {
            Texts.require(answer, Request.LONG);
        }
    }

    /// The asked service will take longer, and says until when and why.
    record DelayMessage(ExchangeId exchange, Instant expected, String reason) implements Message {
        public DelayMessage {
            Texts.require(reason, Request.MEDIUM);
        }
    }

    /// The asking service takes its request back.
    record RecallMessage(ExchangeId exchange, String reason) implements Message {
        public RecallMessage {
            Texts.require(reason, Request.MEDIUM);
        }
    }

    /// A receipt that no answer could carry: that a person has dealt with a letter (R3).
    record ReceiptMessage(byte[] receipt) implements Message {
        public ReceiptMessage {
            receipt = receipt.clone();
        }
    }

    /// A prekey of the sender, signed, for letters to it.
    record PrekeyMessage(byte[] prekey) implements Message {
        public PrekeyMessage {
            prekey = prekey.clone();
        }
    }

    /// The sender has lost these letters, which it sent before, and asks for them.
    record GiveBackMessage(List<MessageId> ids) implements Message {
        public static final int MOST = 500;

        public GiveBackMessage {
            ids = List.copyOf(ids);
            if (ids.isEmpty() || ids.size() > MOST) throw new IllegalArgumentException("1 to 500 letters");
        }
    }

    /// One of them, as its sender signed it, and the receipt that it got.
    record GivenBackMessage(byte[] signed, byte[] receipt) implements Message {
        /// The longest signed letter that a message holds.
        public static final int LONGEST = Sheet.LONGEST - (32 << 10);

        public GivenBackMessage {
            signed = signed.clone();
            receipt = receipt.clone();
        }
    }

    /// The sender's word that other keys follow those it signs with: a [qantara.seal.Succession], signed.
    record SignetMessage(byte[] succession) implements Message {
        public SignetMessage {
            succession = succession.clone();
        }
    }

    /// What the sender states about a stretch of a lane that is over, signed.
    record ClosingMessage(byte[] closing) implements Message {
        public ClosingMessage {
            closing = closing.clone();
        }
    }

    /// Part of a cross-check: an index, a question, an answer. The exchange carries it and does not read it
    /// (docs/protocol/checks.md).
    record CheckMessage(byte[] content) implements Message {
        /// The longest, in bytes.
        public static final int LONGEST = Sheet.LONGEST - 1024;

        public CheckMessage {
            if (content.length == 0 || content.length > LONGEST) throw new IllegalArgumentException("not a check");
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /// The name of its kind, as it stands in a letter's header.
    default String type() {
        return MessageType.of(this).text();
    }

    /// The body of the letter that says it.
    default byte[] toBytes() {
        return MessageForm.write(this);
    }

    /// The message that a letter's body says. Never throws on account of the body.
    static Understanding read(String type, byte[] body) {
        return MessageForm.read(type, body);
    }
}
