//! The memory of this process.

use crate::Fin;

/// The most that it has ever used, in MiB: `VmHWM` of Linux.
pub fn maxima_mib() -> Fin<f64> {
    let estado = std::fs::read_to_string("/proc/self/status")?;
    let kib = estado
        .lines()
        .find_map(|linea| linea.strip_prefix("VmHWM:"))
        .and_then(|resto| resto.split_whitespace().next())
        .ok_or("/proc/self/status sin VmHWM")?;
    Ok(kib.parse::<f64>()? / 1024.0)
}
