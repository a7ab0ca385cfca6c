package qantara.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of messages by the names they have on the wire.
enum MessageType {
    REQUEST("request"),
    REPLY("reply"),
    INFORMATION("information"),
    CLARIFICATION("clarification"),
    CLARIFIED("clarified"),
    DELAY("delay"),
    RECALL("recall"),
    RECEIPT("receipt"),
    PREKEY("prekey"),
    GIVE_BACK("give-back"),
    GIVEN_BACK("given-back"),
    SIGNET("signet"),
    CLOSING("closing"),
    CHECK("check");

    private final String text;

    MessageType(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<MessageType> named(String text) {
        return Stream.of(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    static MessageType of(Message message) {
        return switch (message) {
            case Message.RequestMessage m -> REQUEST;
            case Message.ReplyMessage m -> REPLY;
            case Message.InformationMessage m -> INFORMATION;
            case Message.ClarificationMessage m -> CLARIFICATION;
            case Message.ClarifiedMessage m -> CLARIFIED;
            case Message.DelayMessage m -> DELAY;
            case Message.RecallMessage m -> RECALL;
            case Message.ReceiptMessage m -> RECEIPT;
            case Message.PrekeyMessage m -> PREKEY;
            case Message.GiveBackMessage m -> GIVE_BACK;
            case Message.GivenBackMessage m -> GIVEN_BACK;
            case Message.SignetMessage m -> SIGNET;
            case Message.ClosingMessage m -> CLOSING;
            case Message.CheckMessage m -> CHECK;
        };
    }
}
