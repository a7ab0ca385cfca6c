package qantara.reader;

/// Why a file is not read.
public enum IntakeRefusal {
    /// No letter and no digit in it.
    EMPTY,
    /// Not text: a picture, an archive, a PDF or a word processor's file.
    BINARY,
    /// Bytes that are not UTF-8.
    NOT_UTF8,
    /// More than [Intake#LARGEST] bytes.
    TOO_LARGE
}
