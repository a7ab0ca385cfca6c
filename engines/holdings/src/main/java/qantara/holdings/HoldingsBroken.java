package qantara.holdings;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/// The world broke under the index: its disk, or its bytes. Its message names the reason and nothing of anybody.
public final class HoldingsBroken extends RuntimeException {
    private final HoldingsRefusal why;

    HoldingsBroken(HoldingsRefusal why) {
        super(why.name());
        this.why = why;
    }

    private HoldingsBroken(HoldingsRefusal why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    static HoldingsBroken by(Exception cause) {
        return new HoldingsBroken(why(cause), cause);
    }

    public HoldingsRefusal why() {
        return why;
    }

    private static HoldingsRefusal why(Exception cause) {
        return switch (cause) {
            case HoldingsBroken known -> known.why;
            case LockObtainFailedException _ -> HoldingsRefusal.IN_USE;
            case IndexFormatTooNewException _, IndexFormatTooOldException _ -> HoldingsRefusal.OTHER_VERSION;
            case IndexNotFoundException _ -> HoldingsRefusal.NONE_HERE;
            // A file that the index names and the folder lacks.
            case CorruptIndexException _,
                    NoSuchFileException _,
                    java.io.FileNotFoundException _,
                    java.io.EOFException _ -> HoldingsRefusal.SPOILED;
            case AlreadyClosedException closed when closed.getCause() instanceof IOException tragic -> why(tragic);
            case IOException _ -> HoldingsRefusal.DISK;
            default -> HoldingsRefusal.SPOILED;
        };
    }
}
