//! Who reads what a group made; pure.

/// Whether a product is read: what is published by everybody, unless the group is sensitive; all
/// of it by whoever takes part.
pub fn is_read(is_published: bool, is_sensitive: bool, takes_part: bool) -> bool {
    takes_part || (is_published && !is_sensitive)
}

/// Whether a product may leave the group at all: of a sensitive group only what is ready, in the
/// hands of whoever acts for an organisation in it.
pub fn may_be_taken(is_published: bool, is_sensitive: bool, is_in: bool) -> bool {
    !is_sensitive || (is_published && is_in)
}

#[cfg(test)]
mod tests {
    use super::{is_read, may_be_taken};

    #[test]
    fn everybody_reads_what_is_published_and_nothing_of_a_sensitive_group() {
        assert!(is_read(true, false, false));
        assert!(!is_read(false, false, false));
        assert!(!is_read(true, true, false));
        assert!(is_read(false, true, true));
    }

    #[test]
    fn of_a_sensitive_group_its_own_take_what_is_ready_and_nobody_takes_more() {
        assert!(may_be_taken(true, true, true));
        assert!(!may_be_taken(false, true, true));
        assert!(!may_be_taken(true, true, false));
        assert!(may_be_taken(false, false, false));
    }
}
