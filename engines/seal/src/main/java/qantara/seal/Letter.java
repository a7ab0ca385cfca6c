package qantara.seal;

/// One letter between two services: what was written, in its place in a lane. Its header, which both signatures stand
/// under, binds all of it.
public record Letter(Lane lane, Place place, Sheet sheet) {
    public Letter {
        if (!sheet.recipients().contains(lane.to()))
            throw new IllegalArgumentException("the reader is among the recipients");
    }

    public MessageId id() {
        return sheet.id();
    }
}
