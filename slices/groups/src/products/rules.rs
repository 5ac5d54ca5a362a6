//! Who reads what a group made; pure.

/// Whether a product is read: what is published by everybody, unless the group is sensitive; all
/// of it by whoever takes part.
pub fn is_read(is_published: bool, is_sensitive: bool, takes_part: bool) -> bool {
    takes_part || (is_published && !is_sensitive)
}

#[cfg(test)]
mod tests {
    use super::is_read;

    #[test]
    fn everybody_reads_what_is_published_and_nothing_of_a_sensitive_group() {
        assert!(is_read(true, false, false));
        assert!(!is_read(false, false, false));
        assert!(!is_read(true, true, false));
        assert!(is_read(false, true, true));
    }
}
