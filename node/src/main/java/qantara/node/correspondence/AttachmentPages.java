package qantara.node.correspondence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qantara.handling.Actor;
import qantara.node.correspondence.Attaching.Outgiven;
import qantara.node.shell.Answer;
import qantara.node.shell.AnswerWriter;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;

/// The files of an exchange: put to a draft, taken away, given out. A file comes as the whole body of its request, so
/// that it can be sealed while it is read; its name comes in a header, percent-encoded, and stands in no address.
@Controller
final class AttachmentPages {
    private static final int BUFFER = 64 << 10;
    private static final int LONGEST_HEADER = 4_000;

    private final Attaching attaching;
    private final Signers signers;
    private final Faceplates plates;
    private final ReaderLanguage languages;
    private final AnswerWriter answers;

    AttachmentPages(Attaching attaching, Faceplates plates, AnswerWriter answers) {
        this.attaching = attaching;
        this.signers = plates.signers();
        this.plates = plates;
        this.languages = plates.languages();
        this.answers = answers;
    }

    @PostMapping(path = "/exchange/{ref}/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Object> attach(
            @PathVariable String ref,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            @RequestHeader(name = "X-File-Type", defaultValue = "") String type,
            HttpServletRequest request)
            throws IOException {
        var officer = signers.worker();
        var thread = ThreadRef.of(ref);
        if (officer.isEmpty() || thread.isEmpty()) return refused(Attached.Why.ROLE, request);
        var attached = attaching.attach(officer.get(), thread.get(), decoded(name), type, request.getInputStream());
        return switch (attached) {
            case Attached.Done d -> ResponseEntity.noContent().build();
            case Attached.Refused(var why) -> refused(why, request);
        };
    }

    /// The same for a browser that runs no script: one small file in a form, which is held in memory while it comes.
    @PostMapping(path = "/exchange/{ref}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer attach(@PathVariable String ref, @RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var thread = ThreadRef.of(ref);
        if (thread.isEmpty()) return Problem.NOT_FOUND;
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var type = Optional.ofNullable(file.getContentType()).orElse("");
        try (var content = file.getInputStream()) {
            return switch (attaching.attach(officer.get(), thread.get(), name, type, content)) {
                case Attached.Done d -> new SeeOther(thread.get().href());
                case Attached.Refused(var why) -> shown(officer.get(), thread.get(), why, request);
            };
        }
    }

    /// The exchange, with the sentence why the file is not attached.
    private Answer shown(Actor officer, ThreadRef thread, Attached.Why why, HttpServletRequest request) {
        var words = Words.of("correspondence", languages.of(request));
        var form = Kept.of(Map.of()).refusing("act", words.say(why.word()));
        return plates.thread(thread, officer, Optional.empty(), form, request)
                .<Answer>map(Page::refused)
                .orElse(Problem.NOT_FOUND);
    }

    /// Empty where it is no text, which is no name.
    private static String decoded(String name) {
        try {
            return name.length() > LONGEST_HEADER
                    ? ""
                    : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private ResponseEntity<Object> refused(Attached.Why why, HttpServletRequest request) {
        var words = Words.of("correspondence", languages.of(request));
        var problem = ProblemDetail.forStatus(why.status());
        problem.setType(java.net.URI.create("urn:qantara:problem:attachment-"
                + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        problem.setTitle(words.say("attach.refused"));
        problem.setDetail(words.say(why.word()));
        return ResponseEntity.status(why.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @PostMapping("/exchange/{ref}/attachments/{id}/remove")
    Answer remove(@PathVariable String ref, @PathVariable String id) {
        var officer = signers.worker();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return ThreadRef.of(ref)
                .<Answer>map(thread -> switch (attaching.detach(officer.get(), thread, id)) {
                    case Attached.Done d -> new SeeOther(thread.href());
                    case Attached.Refused r -> Problem.CONFLICT;
                })
                .orElse(Problem.NOT_FOUND);
    }

    @GetMapping("/exchange/{ref}/attachments/{id}")
    void give(
            @PathVariable String ref, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var officer = signers.worker();
        if (officer.isEmpty()) {
            answers.write(Problem.FORBIDDEN, request, response);
            return;
        }
        var file = ThreadRef.of(ref).flatMap(thread -> attaching.give(officer.get(), thread, id));
        if (file.isEmpty()) answers.write(Problem.NOT_FOUND, request, response);
        else write(file.get(), request, response);
    }

    /// Nothing is promised before the first bytes are proved genuine; a file that is spoilt further on breaks off, and
    /// is
    /// shorter than was said.
    private void write(Outgiven file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var plain = file.plain()) {
            var buffer = new byte[BUFFER];
            var first = first(plain, buffer);
            if (first.isEmpty()) {
                answers.write(Problem.GONE, request, response);
                return;
            }
            describe(file, response);
            for (int read = first.get(); read >= 0; read = plain.read(buffer))
                response.getOutputStream().write(buffer, 0, read);
        }
    }

    private static Optional<Integer> first(InputStream plain, byte[] buffer) {
        try {
            return Optional.of(plain.read(buffer));
        } catch (IOException spoilt) {
            return Optional.empty();
        }
    }

    /// A browser stores it and shows nothing of it, whatever it is.
    private static void describe(Outgiven file, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.attachment().size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(FileName.stored(file.attachment().name()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
