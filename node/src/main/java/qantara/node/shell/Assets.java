package qantara.node.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The style sheets, scripts, icons and fonts of the desk. They stand under an address that holds a hash of all of
/// them, so a browser keeps them for ever and still sees every change.
public final class Assets {
    static final String FOLDER = "classpath:/static/";
    private static final int HASH_BYTES = 8;
    private static final String HASH = hash();

    private Assets() {}

    /// The address of the asset `name`, such as `desk.css`.
    public static String url(String name) {
        return root() + name;
    }

    static String root() {
        return "/assets/" + HASH + "/";
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var assets = new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*");
            Arrays.sort(assets, Comparator.comparing(Assets::address));
            for (var asset : assets) {
                digest.update(asset.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Resource asset) {
        try {
            return asset.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
