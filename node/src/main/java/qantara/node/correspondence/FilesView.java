package qantara.node.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qantara.exchange.Attachment;
import qantara.exchange.Attachments;
import qantara.node.shell.State;
import qantara.node.shell.Tone;
import qantara.node.shell.Words;

/// The files of an exchange as its page shows them.
///
/// @param href where files of this exchange are put
/// @param letters those of each letter, by its id
/// @param draft those of what is being written
/// @param mayAttach whether more may be put to it now
/// @param limits what may be attached, said before anybody tries
public record FilesView(
        String href, Map<String, List<Face>> letters, List<Face> draft, boolean mayAttach, String limits, Words words) {
    private static final int SHORT_DIGEST = 16;
    private static final long GIB = 1L << 30;

    public FilesView {
        letters = Map.copyOf(letters);
        draft = List.copyOf(draft);
    }

    /// The page of the exchange, where a plain form goes.
    public String thread() {
        return href.substring(0, href.lastIndexOf('/'));
    }

    /// One file.
    ///
    /// @param name as it may be shown
    /// @param suspicious whether its name hides something
    /// @param digest the beginning of the digest of its ciphertext
    /// @param href where it is given out
    public record Face(
            String name, boolean suspicious, String size, String type, String digest, State state, String href) {}

    static FilesView of(ThreadRef ref, List<Enclosure> all, boolean mayAttach, Words words) {
        var letters = new LinkedHashMap<String, List<Face>>();
        var draft = new ArrayList<Face>();
        for (var one : all) {
            var face = face(one, words);
            one.letter()
                    .ifPresentOrElse(
                            id -> letters.computeIfAbsent(id.toString(), _ -> new ArrayList<>())
                                    .add(face),
                            () -> draft.add(face));
        }
        var limits = words.say("attach.limits", Map.of("most", Attachments.MOST, "size", Attachment.LARGEST / GIB));
        return new FilesView(ref.href() + "/attachments", letters, draft, mayAttach, limits, words);
    }

    private static Face face(Enclosure one, Words words) {
        var attachment = one.attachment();
        var name = FileName.of(attachment.name());
        return new Face(
                name.shown(),
                name.suspicious(),
                size(attachment.size(), words),
                attachment.mediaType(),
                attachment.sealed().toString().substring(0, SHORT_DIGEST),
                state(one, words),
                one.thread().href() + "/attachments/" + one.id());
    }

    private static State state(Enclosure one, Words words) {
        return switch (one.stage()) {
            case DRAFT -> new State(Tone.PLAIN, words.say("attach.state.DRAFT"));
            case WAITING ->
                new State(
                        Tone.SOON,
                        words.say(
                                "attach.state.WAITING",
                                Map.of(
                                        "done", size(one.carried(), words),
                                        "whole", size(one.attachment().sealedSize(), words))));
            case HELD -> new State(Tone.GOOD, words.say("attach.state.HELD"));
            case HERE -> new State(Tone.GOOD, words.say("attach.state.HERE"));
        };
    }

    /// A size in the largest unit that it fills.
    static String size(long bytes, Words words) {
        var power = 0;
        for (var rest = bytes; rest >= 1024 && power < 3; rest /= 1024) power++;
        var value = bytes / Math.pow(1024, power);
        return words.say("attach.size." + power, "size", Math.round(value * 10) / 10.0);
    }

    /// Those of one letter.
    public List<Face> of(String letter) {
        return letters.getOrDefault(letter, List.of());
    }

    /// What is said of files that are not shown before their letter is opened.
    public String closed(String letter) {
        return words.say("attach.closed", "count", of(letter).size());
    }
}
