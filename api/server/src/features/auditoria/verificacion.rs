//! Proving that nobody altered the trail.

use ser_store::BaseDatos;
use ser_store::auditoria::verificacion::{Causa, Hito, Rotura, Verificador};
use ser_store::auditoria::{ancla, cadena};

use super::types::{AnclaFila, LlaveAnterior, RoturaEncontrada, VerificacionDeCadena};
use crate::Contexto;
use crate::auditoria::ancla as firmadas;
use crate::auditoria::llaves::{self, Llave};
use crate::http::{Problema, Resultado};

/// Links read at once.
const LOTE: u64 = 2_000;

/// Follows the whole chain, and compares it with the anchors of the database and of their folder.
pub async fn verificar(contexto: &Contexto) -> Resultado<VerificacionDeCadena> {
    let base = &contexto.base;
    let llaves = llaves::todas(&contexto.settings, base.conexion()).await?;
    // Before the chain: an anchor that is signed meanwhile stands beyond what was read.
    let anclas = ancla::todas(base.conexion()).await?;
    let fin = match hitos(contexto, &anclas, &llaves).await? {
        Ok(hitos) => seguir(base, hitos).await?,
        Err(rotura) => (Verificador::desde_el_origen(Vec::new()), Err(rotura)),
    };
    let (verificador, rotura) = (fin.0, fin.1.err());
    Ok(VerificacionDeCadena {
        integra: rotura.is_none(),
        eslabones: verificador.vistos(),
        huella: verificador
            .cabeza()
            .filter(|cabeza| cabeza.numero > 0)
            .map(|cabeza| cabeza.huella.clone()),
        rotura: rotura.map(|rotura| RoturaEncontrada {
            numero: rotura.numero,
            causa: rotura.causa.codigo().to_owned(),
            mensaje: rotura.causa.to_string(),
        }),
        anclas: anclas
            .into_iter()
            .rev()
            .map(|fila| AnclaFila {
                dia: fila.dia,
                numero: fila.numero,
                huella: fila.huella,
                firma: fila.firma,
            })
            .collect(),
        llave_publica: llaves.first().map(Llave::publica).unwrap_or_default(),
        llaves_anteriores: llaves
            .iter()
            .skip(1)
            .map(|llave| LlaveAnterior {
                llave: llave.publica(),
                hasta: llave.hasta,
            })
            .collect(),
    })
}

/// What the anchors say, when every signature is good.
async fn hitos(
    contexto: &Contexto,
    anclas: &[ancla::Model],
    llaves: &[Llave],
) -> Resultado<Result<Vec<Hito>, Rotura>> {
    let mut hitos = Vec::with_capacity(anclas.len());
    for fila in anclas {
        let dicha = firmadas::comprobar(&fila.firma, llaves).ok();
        let coincide = dicha.is_some_and(|dicha| {
            dicha.dia == fila.dia.to_string()
                && dicha.numero == fila.numero
                && dicha.huella == fila.huella
        });
        if !coincide {
            let dia = fila.dia.to_string();
            return Ok(Err(Rotura {
                numero: fila.numero,
                causa: Causa::Ancla { dia },
            }));
        }
        hitos.push(Hito {
            dia: fila.dia.to_string(),
            numero: fila.numero,
            huella: fila.huella.clone(),
        });
    }
    // Those of the folder too: a database that was written anew has anchors that agree with it.
    let carpeta = contexto.settings.anclas.clone();
    let llaves = llaves.to_vec();
    let guardadas = actix_web::web::block(move || firmadas::de_carpeta(&carpeta, &llaves))
        .await
        .map_err(Problema::interno)?;
    match guardadas {
        Ok(guardadas) => {
            hitos.extend(guardadas);
            Ok(Ok(hitos))
        }
        Err((archivo, error)) => {
            tracing::error!(archivo, %error, "un ancla del rastro no se puede creer");
            Ok(Err(Rotura {
                numero: 0,
                causa: Causa::Ancla { dia: archivo },
            }))
        }
    }
}

type Fin = (Verificador, Result<(), Rotura>);

async fn seguir(base: &BaseDatos, hitos: Vec<Hito>) -> Resultado<Fin> {
    let mut verificador = Verificador::desde_el_origen(hitos);
    let mut desde = i64::MIN;
    loop {
        let eslabones = cadena::recorrer(base.conexion(), desde, i64::MAX, LOTE).await?;
        let Some((ultimo, _)) = eslabones.last() else {
            break;
        };
        desde = ultimo.numero + 1;
        for (sello, evento) in eslabones {
            let Some(evento) = evento else {
                let numero = sello.numero;
                let causa = Causa::SinEvento;
                return Ok((verificador, Err(Rotura { numero, causa })));
            };
            if let Err(rotura) = verificador.seguir(&cadena::exportar(&evento, &sello)?) {
                return Ok((verificador, Err(rotura)));
            }
        }
    }
    if let Err(rotura) = verificador.terminar() {
        return Ok((verificador, Err(rotura)));
    }
    let sueltos = cadena::sueltos(base.conexion()).await?;
    let fin = if sueltos == 0 {
        Ok(())
    } else {
        Err(Rotura {
            numero: verificador.esperado().unwrap_or_default(),
            causa: Causa::SinSello(sueltos),
        })
    };
    Ok((verificador, fin))
}
