use crate::Contexto;
use crate::http::Resultado;
pub async fn sembrar(_contexto: &Contexto, _operadores: u32) -> Resultado<()> {
    Ok(())
}
