//! The proxies in front of this process: whose word about the client is taken.

use std::net::{IpAddr, SocketAddr};

/// The networks of our own proxies. Empty: nobody is believed, and the peer is the client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Red>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Red {
    direccion: IpAddr,
    bits: u8,
}

impl Proxies {
    /// «10.0.0.0/8, 127.0.0.1, ::1»; the part that is no address is the error.
    pub fn leer(texto: &str) -> Result<Self, String> {
        texto
            .split(',')
            .map(str::trim)
            .filter(|parte| !parte.is_empty())
            .map(|parte| Red::leer(parte).ok_or_else(|| parte.to_owned()))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Who asked: the peer, or, when the peer is a proxy of ours, the last of `reenviada_por`
    /// (`X-Forwarded-For`, in order) that is not. What stands further left was written by
    /// whoever asked, and may say anything.
    pub fn cliente<'a>(
        &self,
        par: IpAddr,
        reenviada_por: impl DoubleEndedIterator<Item = &'a str>,
    ) -> IpAddr {
        let mut cliente = par.to_canonical();
        for anterior in reenviada_por.rev() {
            if !self.incluye(cliente) {
                break;
            }
            let Some(direccion) = leer_direccion(anterior) else {
                break;
            };
            cliente = direccion;
        }
        cliente
    }

    fn incluye(&self, direccion: IpAddr) -> bool {
        self.0.iter().any(|red| red.incluye(direccion))
    }
}

impl Red {
    fn leer(texto: &str) -> Option<Self> {
        let (direccion, bits) = match texto.split_once('/') {
            Some((direccion, bits)) => (direccion, Some(bits.parse().ok()?)),
            None => (texto, None),
        };
        let direccion: IpAddr = direccion.parse().ok()?;
        let todos = if direccion.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(todos);
        (bits <= todos).then_some(Self { direccion, bits })
    }

    fn incluye(&self, otra: IpAddr) -> bool {
        let (propia, otra, ancho) = match (self.direccion, otra) {
            (IpAddr::V4(a), IpAddr::V4(b)) => {
                (u128::from(a.to_bits()), u128::from(b.to_bits()), 32)
            }
            (IpAddr::V6(a), IpAddr::V6(b)) => (a.to_bits(), b.to_bits(), 128),
            _ => return false,
        };
        // A shift by the whole width is no shift that the machine knows: /0 holds everything.
        let sobran = ancho - u32::from(self.bits);
        (propia ^ otra).checked_shr(sobran).unwrap_or(0) == 0
    }
}

/// An address, with or without port; IPv4 inside IPv6 counts as IPv4.
fn leer_direccion(texto: &str) -> Option<IpAddr> {
    let texto = texto.trim();
    let sola = || texto.trim_matches(['[', ']']).parse::<IpAddr>().ok();
    let con_puerto = || Some(texto.parse::<SocketAddr>().ok()?.ip());
    sola().or_else(con_puerto).map(|ip| ip.to_canonical())
}
