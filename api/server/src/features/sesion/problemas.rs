//! What logging in may answer.

use crate::http::catalogo::problemas;

problemas! {
    CREDENCIALES_INVALIDAS = 401, "No pudimos ingresar con esos datos",
        "Revise la identificación del operador, la del usuario y la contraseña.";
    SESION_VENCIDA = 401, "Su sesión terminó",
        "Ingrese de nuevo. Lo que había guardado sigue ahí.";
    SESION_INACTIVA = 401, "Su sesión terminó por inactividad",
        "Pasó el tiempo máximo sin actividad. Ingrese de nuevo. Lo que había guardado sigue ahí.";
    CODIGO_INVALIDO = 401, "El código no sirve",
        "No es el código de ahora, o ya se usó. Espere el siguiente e intente de nuevo.";
    INGRESO_VENCIDO = 401, "Empiece el ingreso de nuevo",
        "Pasó mucho tiempo desde que escribió la contraseña, o ya terminó ese ingreso. Vuelva a escribirla.";
    CSRF_REQUERIDO = 403, "Falta la cabecera X-SER-CSRF",
        "Envíe la cabecera X-SER-CSRF con la petición de renovación.";
}
