package qantara.names;

/// A person whom a node holds on file.
///
/// @param handle what stands for the record in the node; says nothing about the person
public record Identity(String handle, Particulars particulars) {
    public Identity {
        if (handle.isBlank()) throw new IllegalArgumentException("an identity without a handle");
    }
}
