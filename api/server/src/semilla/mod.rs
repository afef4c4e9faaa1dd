//! Demonstration data: a ministry and three plainly fictional operators with three years of
//! history. What an operator did is done here through the same use cases, on the date on which
//! it would have done it.

mod atencion;
pub mod carga;
mod empresas;
mod fichas;
mod historia;
mod inventados;
mod otras;
mod solicitudes;

use ser_store::{BaseDatos, StoreError, libro, operador};

use crate::Contexto;
use crate::http::{Problema, Resultado, Solicitud};
use crate::jobs::periodos;

/// The password of every demonstration account.
pub const CLAVE: &str = "Practica-2026";

/// Whether the demonstration is in this database: its ministry is written last.
pub async fn hay_demo(base: &BaseDatos) -> Result<bool, StoreError> {
    let nit = empresas::MINISTERIO.nit.to_string();
    Ok(operador::por_nit(base.conexion(), &nit).await?.is_some())
}

/// Whether somebody of the demonstration is in this database, also of one that was left half done.
pub async fn hay_ficticios(base: &BaseDatos) -> Result<bool, StoreError> {
    let ministerio = std::iter::once(&empresas::MINISTERIO);
    for empresa in ministerio.chain(empresas::OPERADORES) {
        let nit = empresa.nit.to_string();
        if operador::por_nit(base.conexion(), &nit).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Loads the demonstration, once. Refused in production.
pub async fn demo(contexto: &Contexto) -> Resultado<()> {
    if !contexto.settings.perfil.permite_demostracion() {
        return Err(Problema::interno(
            "los datos de demostración no se cargan en producción",
        ));
    }
    let base = contexto.base.conexion();
    if hay_demo(&contexto.base).await? {
        return Ok(());
    }
    if operador::contar(base).await? > 0 {
        return Err(Problema::interno(
            "la base tiene datos a medias: bórrela con `make db-reset` y cargue de nuevo",
        ));
    }
    inventados::cargar(contexto).await?;
    contexto
        .recargar_parametros()
        .await
        .map_err(Problema::interno)?;
    let hash = crate::credencial::clave::cifrar(CLAVE)?;
    for empresa in empresas::OPERADORES {
        empresas::registrar(contexto, empresa, &hash).await?;
    }
    periodos::abrir(contexto).await?;
    let hoy_real = contexto.reloj.segundos_desplazados();
    let pasado = escribir_el_pasado(contexto).await;
    // Whatever happened, the clock returns to where it stood.
    contexto
        .reloj
        .desplazar(hoy_real)
        .map_err(Problema::interno)?;
    pasado?;
    otras::escribir(contexto).await?;
    solicitudes::escribir(contexto).await?;
    fichas::escribir(contexto).await?;
    empresas::registrar(contexto, &empresas::MINISTERIO, &hash).await?;
    let cuenta = libro::comprobar(base).await?;
    if cuenta.asientos_descuadrados > 0 || cuenta.debitos_centavos != cuenta.creditos_centavos {
        return Err(Problema::interno(format!(
            "el libro de la demostración no cuadra: {cuenta:?}"
        )));
    }
    Ok(())
}

/// What was done on other days than today, with the clock on each of them.
async fn escribir_el_pasado(contexto: &Contexto) -> Resultado<()> {
    historia::escribir(contexto).await?;
    atencion::escribir(contexto).await
}

/// From where what is shown was done.
fn solicitud_de_demostracion() -> Solicitud {
    Solicitud {
        id: "demostracion".to_owned(),
        direccion: String::new(),
        agente: String::new(),
    }
}

/// The demonstration accounts, as `make run` prints them.
pub fn cuentas() -> String {
    let mut texto = format!("\nCuentas de demostración (contraseña de todas: {CLAVE})\n\n");
    for empresa in empresas::OPERADORES.iter().chain([&empresas::MINISTERIO]) {
        texto.push_str(&format!(
            "  {} · operador {}-{}\n",
            empresa.razon_social,
            empresa.nit,
            empresa.dv()
        ));
        for persona in empresa.personas {
            let roles = persona
                .roles
                .iter()
                .map(|rol| rol.nombre())
                .collect::<Vec<_>>()
                .join(", ");
            texto.push_str(&format!(
                "    usuario {:<12} {roles}\n",
                persona.identificacion
            ));
        }
        texto.push('\n');
    }
    texto
}
