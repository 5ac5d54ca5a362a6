//! What a group holds: its meetings are called from the group, not repeated or copied here.

use ordit_platform::web::{Notice, Redirect, Site, Visit, redirect};

use super::form::This;
use crate::circles::group_of;

/// Where the group that holds an activity calls its meetings; none of what no group holds.
pub fn where_called(site: &Site, visit: &Visit, this: &This) -> Option<Redirect> {
    let snapshot = site.snapshots.current();
    let group = group_of(&snapshot, &visit.viewer, this.id)?;
    let there = redirect(format!("/g/{group}/meetings"));
    Some(there.with_notice(Notice::new("activities-of-group-there")))
}
