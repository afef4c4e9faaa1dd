pub mod carga;
use crate::Contexto;
use crate::http::Resultado;
pub async fn demo(_contexto: &Contexto) -> Resultado<()> {
    Ok(())
}
pub fn cuentas() -> String {
    String::new()
}
