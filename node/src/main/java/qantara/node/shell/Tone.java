package qantara.node.shell;

/// What a colour says. A word or a shape always goes with it.
public enum Tone {
    /// Nothing in particular.
    PLAIN(""),
    /// Something that can be acted on.
    ACT("acc"),
    /// Incoming, for information.
    NOTE("note"),
    /// Sound, sealed, done.
    GOOD("good"),
    /// Watch it, or decide.
    SOON("soon"),
    /// Late, or serious.
    LATE("late"),
    /// A machine proposed it and no officer has confirmed it.
    PROPOSED("prop");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /// The style class.
    public String style() {
        return style;
    }
}
