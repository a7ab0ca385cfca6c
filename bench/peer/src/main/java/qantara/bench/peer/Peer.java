package qantara.bench.peer;

import com.helger.httpclient.HttpClientFactory;
import com.helger.httpclient.HttpClientSettings;
import com.helger.mime.CMimeType;
import com.helger.phase4.CAS4;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryConfiguration;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.sender.AS4Sender;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;

/// Sends 4 KiB messages to itself over AS4, each signed, encrypted and answered with a signed receipt that is checked.
public final class Peer {
    private static final int PAYLOAD = 4096;
    private static final int SENDERS = 4;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String address;
    private final PMode mode;
    private final byte[] payload = new byte[PAYLOAD];
    private final IAS4CryptoFactory keys = AS4CryptoFactoryConfiguration.getDefaultInstance();
    private final HttpClientFactory http = new HttpClientFactory(new HttpClientSettings());

    private Peer(String address) {
        this.address = address;
        this.mode = Agreement.mode(Agreement.SENDER, Agreement.READER, address);
        new Random(1).nextBytes(payload);
    }

    public static void main(String[] args) throws Exception {
        // The signature library would write a warning for each message.
        LogManager.getLogManager().reset();
        var folder = Files.createTempDirectory("as4-peer");
        PeerKeys.make(folder);
        System.setProperty("global.production", "true");
        System.setProperty("global.nostartupinfo", "true");
        System.setProperty("phase4.manager.inmemory", "true");
        System.setProperty("phase4.default.profile", Agreement.PROFILE);
        var peer = new Peer(PeerDoor.open(folder));
        say("ready");
        peer.obey();
        System.exit(0);
    }

    private void obey() throws IOException, InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine())
            run(Long.parseLong(line.substring("run ".length())));
    }

    private void run(long seconds) throws InterruptedException {
        var sent = new AtomicLong();
        var refused = new AtomicLong();
        var cpu = MACHINE.getProcessCpuTime();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> senders = new ArrayList<>();
        for (var i = 0; i < SENDERS; i++)
            senders.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) (send() ? sent : refused).incrementAndGet();
            }));
        for (var sender : senders) sender.join();
        say("done %d %d %d".formatted(sent.get(), MACHINE.getProcessCpuTime() - cpu, refused.get()));
    }

    /// Sends one message and checks its receipt.
    private boolean send() {
        var message = AS4Sender.builderUserMessage()
                .as4ProfileID(Agreement.PROFILE)
                .httpClientFactory(http)
                .cryptoFactory(keys)
                .pmode(mode)
                .fromPartyID(Agreement.SENDER)
                .fromRole(CAS4.DEFAULT_ROLE)
                .toPartyID(Agreement.READER)
                .toRole(CAS4.DEFAULT_ROLE)
                .service("urn:bench:service")
                .action("urn:bench:action")
                .agreementRef(Agreement.NAME)
                .conversationID("1")
                .endpointURL(address)
                .messageID(UUID.randomUUID() + "@bench")
                .payload(AS4OutgoingAttachment.builder().data(payload).mimeType(CMimeType.APPLICATION_OCTET_STREAM));
        message.withSigningParams(signing -> signing.setAlgorithmSign(ECryptoAlgorithmSign.RSA_SHA_256)
                .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256));
        message.withCryptParams(crypt ->
                crypt.setAlgorithmCrypt(ECryptoAlgorithmCrypt.AES_128_GCM).setAlias(PeerKeys.ALIAS));
        return message.sendMessageAndCheckForReceipt(fault -> {}).isSuccess();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
