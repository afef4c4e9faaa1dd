//! What every life cycle is made of.

use super::Transicion;

/// Writes a life cycle: its states (the first is where it starts), its events, and the table of what
/// may happen. Codes are stable: the database and the contract have them.
macro_rules! ciclo {
    (
        $(#[$sobre_estado:meta])*
        estado $Estado:ident { $inicial:ident, $( $(#[$doc_estado:meta])* $estado:ident = $codigo_estado:literal; )+ }
        $(#[$sobre_evento:meta])*
        evento $Evento:ident { $( $(#[$doc_evento:meta])* $evento:ident = $codigo_evento:literal; )+ }
        $(#[$sobre_tabla:meta])*
        tabla $TABLA:ident { $( $desde:ident, $que:ident => $hasta:ident; )+ }
    ) => {
        $(#[$sobre_estado])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $Estado { $( $(#[$doc_estado])* $estado, )+ }

        $(#[$sobre_evento])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $Evento { $( $(#[$doc_evento])* $evento, )+ }

        $(#[$sobre_tabla])*
        pub const $TABLA: &[$crate::estados::Transicion<$Estado, $Evento>] = &[
            $( $crate::estados::Transicion {
                desde: $Estado::$desde,
                evento: $Evento::$que,
                hasta: $Estado::$hasta,
            }, )+
        ];

        impl $Estado {
            /// Where the life begins.
            pub const INICIAL: Self = Self::$inicial;
            /// All states.
            pub const TODOS: &[Self] = &[$( Self::$estado, )+];

            /// Stable code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$estado => $codigo_estado, )+ }
            }

            /// The state after `evento`.
            ///
            /// # Errors
            /// [`TransicionInvalida`](crate::estados::TransicionInvalida) when the table has no such
            /// row.
            pub fn aplicar(
                self,
                evento: $Evento,
            ) -> Result<Self, $crate::estados::TransicionInvalida> {
                $crate::estados::ciclo::buscar($TABLA, self, evento).ok_or(
                    $crate::estados::TransicionInvalida {
                        estado: self.as_str(),
                        evento: evento.as_str(),
                    },
                )
            }

            /// The rows of the life cycle by their codes: from, event, to.
            pub(in crate::estados) fn filas()
            -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
                $TABLA.iter().map(|fila| {
                    (fila.desde.as_str(), fila.evento.as_str(), fila.hasta.as_str())
                })
            }
        }

        impl $Evento {
            /// All events.
            pub const TODOS: &[Self] = &[$( Self::$evento, )+];

            /// Stable code, a verb.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$evento => $codigo_evento, )+ }
            }
        }

        impl TryFrom<&str> for $Estado {
            type Error = $crate::kernel::CodigoDesconocido;

            fn try_from(codigo: &str) -> Result<Self, Self::Error> {
                Self::TODOS
                    .iter()
                    .copied()
                    .find(|estado| estado.as_str() == codigo)
                    .ok_or_else(|| $crate::kernel::CodigoDesconocido(codigo.to_owned()))
            }
        }
    };
}
pub(super) use ciclo;

pub(super) fn buscar<E: Copy + PartialEq, V: Copy + PartialEq>(
    tabla: &[Transicion<E, V>],
    estado: E,
    evento: V,
) -> Option<E> {
    tabla
        .iter()
        .find(|fila| fila.desde == estado && fila.evento == evento)
        .map(|fila| fila.hasta)
}
