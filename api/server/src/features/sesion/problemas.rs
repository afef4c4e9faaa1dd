//! What logging in may answer.

use crate::http::catalogo::problemas;

problemas! {
    CREDENCIALES_INVALIDAS = 401, "No pudimos ingresar con esos datos",
        "Revise la identificación del operador, la del usuario y la contraseña.";
    ACCESO_BLOQUEADO = 429, "Ingreso bloqueado por un tiempo",
        "Hubo cinco intentos fallidos. Espere el tiempo indicado antes de intentar de nuevo.";
    SESION_VENCIDA = 401, "Su sesión terminó",
        "Ingrese de nuevo. Lo que había guardado sigue ahí.";
    CSRF_REQUERIDO = 403, "Falta la cabecera X-SER-CSRF",
        "Envíe la cabecera X-SER-CSRF con la petición de renovación.";
}
