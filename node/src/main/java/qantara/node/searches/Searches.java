package qantara.node.searches;

/// The desk of searches: who is on file here, what partners are asked and may ask, what comes of a hit, and what
/// oversight sees of it.
///
/// @param register the file of persons
/// @param own the search among them
/// @param offerings what partners may ask
/// @param asking what partners are asked
/// @param room where both are worked on
/// @param confirming the holder's half of a hit
/// @param followUp the asker's half of it
/// @param reopening oversight's way to what was asked
record Searches(
        Desk desk,
        Register register,
        OwnSearch own,
        Offerings offerings,
        Asking asking,
        CheckRoom room,
        Confirming confirming,
        FollowUp followUp,
        Reopening reopening) {}
