//! Counting calendar days.

use time::Date;

/// Days from one to the other, both included; none when they are the wrong way round.
pub(crate) fn dias_entre(desde: Date, hasta: Date) -> u32 {
    u32::try_from((hasta - desde).whole_days() + 1).unwrap_or_default()
}
