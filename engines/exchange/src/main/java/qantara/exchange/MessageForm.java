package qantara.exchange;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import qantara.seal.Bounds;
import qantara.seal.Closing;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.Malformed.Fault;
import qantara.seal.MessageId;
import qantara.seal.Receipts;
import qantara.seal.Sheet;
import qantara.seal.Succession;

/// Messages on the wire (docs/protocol/messages.md).
final class MessageForm {
    static final Bounds BOUNDS = new Bounds(Sheet.LONGEST, 6, 10_000);
    private static final int VERSION = 1;
    private static final int LONGEST_PREKEY = 8 << 10;

    private MessageForm() {}

    static byte[] write(Message message) {
        return form(message).toBytes();
    }

    static Form form(Message message) {
        var form = new Form().number(1, VERSION);
        switch (message) {
            case Message.RequestMessage(var id, var request) ->
                exchange(form, id).form(3, RequestForm.write(request));
            case Message.ReplyMessage(var id, var reply) -> exchange(form, id).form(3, ReplyForm.write(reply));
            case Message.InformationMessage(var information) -> form.form(3, InformationForm.write(information));
            case Message.ClarificationMessage(var id, var question) ->
                exchange(form, id).text(3, question);
            case Message.ClarifiedMessage(var id, var answer) ->
                exchange(form, id).text(3, answer);
            case Message.DelayMessage(var id, var expected, var reason) ->
                exchange(form, id).instant(3, expected).text(4, reason);
            case Message.RecallMessage(var id, var reason) -> exchange(form, id).text(3, reason);
            case Message.ReceiptMessage(var receipt) -> form.bytes(3, receipt);
            case Message.PrekeyMessage(var prekey) -> form.bytes(3, prekey);
            case Message.SignetMessage(var succession) -> form.bytes(3, succession);
            case Message.ClosingMessage(var closing) -> form.bytes(3, closing);
            case Message.GiveBackMessage(var ids) -> form.bytes(3, joined(ids));
            case Message.GivenBackMessage(var signed, var receipt) ->
                form.bytes(3, signed).bytes(4, receipt);
            case Message.CheckMessage(var content) -> form.bytes(3, content);
        }
        return form;
    }

    static Understanding read(String type, byte[] body) {
        var known = MessageType.named(type);
        if (known.isEmpty()) return new Understanding.NotUnderstood("UNKNOWN_TYPE");
        try {
            var fields = Fields.read(body, BOUNDS);
            fields.version(1, VERSION);
            return new Understanding.Understood(read(known.get(), fields));
        } catch (Malformed e) {
            return new Understanding.NotUnderstood("BODY_" + e.fault().name());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Understanding.NotUnderstood("BODY_" + Fault.WRONG_SHAPE.name());
        }
    }

    private static Message read(MessageType type, Fields fields) throws Malformed {
        return switch (type) {
            case REQUEST -> new Message.RequestMessage(exchange(fields), RequestForm.read(fields.form(3)));
            case REPLY -> new Message.ReplyMessage(exchange(fields), ReplyForm.read(fields.form(3)));
            case INFORMATION -> new Message.InformationMessage(InformationForm.read(fields.form(3)));
            case CLARIFICATION -> new Message.ClarificationMessage(exchange(fields), fields.text(3, Request.MEDIUM));
            case CLARIFIED -> new Message.ClarifiedMessage(exchange(fields), fields.text(3, Request.LONG));
            case DELAY -> new Message.DelayMessage(exchange(fields), fields.instant(3), fields.text(4, Request.MEDIUM));
            case RECALL -> new Message.RecallMessage(exchange(fields), fields.text(3, Request.MEDIUM));
            case RECEIPT -> new Message.ReceiptMessage(fields.bytes(3, Receipts.LONGEST));
            case PREKEY -> new Message.PrekeyMessage(fields.bytes(3, LONGEST_PREKEY));
            case SIGNET -> new Message.SignetMessage(fields.bytes(3, Succession.LONGEST));
            case CLOSING -> new Message.ClosingMessage(fields.bytes(3, Closing.LONGEST));
            case GIVE_BACK -> new Message.GiveBackMessage(ids(fields.bytes(3, 16 * Message.GiveBackMessage.MOST)));
            case GIVEN_BACK ->
                new Message.GivenBackMessage(
                        fields.bytes(3, Message.GivenBackMessage.LONGEST), fields.bytes(4, Receipts.LONGEST));
            case CHECK -> new Message.CheckMessage(fields.bytes(3, Message.CheckMessage.LONGEST));
        };
    }

    private static byte[] joined(List<MessageId> ids) {
        var buffer = ByteBuffer.allocate(MessageId.LENGTH * ids.size());
        ids.forEach(id -> buffer.put(id.bytes()));
        return buffer.array();
    }

    private static List<MessageId> ids(byte[] joined) throws Malformed {
        if (joined.length % MessageId.LENGTH != 0) throw new Malformed(Fault.WRONG_SHAPE);
        var ids = new ArrayList<MessageId>();
        for (int at = 0; at < joined.length; at += MessageId.LENGTH)
            ids.add(MessageId.of(Arrays.copyOfRange(joined, at, at + MessageId.LENGTH)));
        return ids;
    }

    private static Form exchange(Form form, ExchangeId id) {
        var uuid = id.value();
        return form.bytes(
                2,
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array());
    }

    private static ExchangeId exchange(Fields fields) throws Malformed {
        var bytes = fields.bytes(2, 16);
        if (bytes.length != 16) throw new Malformed(Fault.WRONG_SHAPE);
        var buffer = ByteBuffer.wrap(bytes);
        return new ExchangeId(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
