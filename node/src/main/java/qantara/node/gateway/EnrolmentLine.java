package qantara.node.gateway;

/// A proposed channel as the list shows it.
///
/// @param name the service's, in the reader's language
/// @param mine whether the reader can still compare: neither proposed and compared by the same person, nor done
public record EnrolmentLine(Enrolment enrolment, String name, boolean mine) {
    public String href() {
        return ChannelPages.PROPOSED + "/" + enrolment.channel();
    }
}
