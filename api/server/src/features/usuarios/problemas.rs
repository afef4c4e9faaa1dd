//! What the administration of people may answer.

use crate::http::catalogo::problemas;

problemas! {
    USUARIO_REPETIDO = 409, "Ya hay una cuenta con esa identificación",
        "Esa persona ya tiene cuenta en esta empresa. Búsquela en la lista: puede cambiarla o reactivarla.";
    CORREO_REPETIDO = 409, "Ese correo es de otra cuenta",
        "Cada persona tiene su propio correo electrónico: escriba uno que no use otra cuenta de la empresa.";
    CUENTA_PARECIDA = 409, "Hay una cuenta casi igual",
        "Otra persona con el mismo nombre tiene un número casi igual. Revise el número; si es correcto, confírmelo.";
    ULTIMO_ADMINISTRADOR = 409, "Es el último administrador",
        "Sin administrador nadie podría manejar las cuentas. Dé ese rol a otra persona antes.";
    TRABAJO_PENDIENTE = 409, "Tiene trabajo por terminar",
        "Elija a quién pasarle sus borradores antes de inactivar la cuenta.";
    ESTADO_DE_CUENTA_INVALIDO = 409, "La cuenta no admite ese cambio",
        "Revise el estado de la cuenta: alguien pudo cambiarlo.";
    RESTABLECER_A_SI_MISMO = 409, "No puede restablecer su propio acceso",
        "Lo hace otro administrador. Si usted es el único, pídalo al Ministerio.";
    LO_RESTABLECE_SU_ADMINISTRADOR = 409, "Lo restablece el administrador de su entidad",
        "El Ministerio solo restablece el acceso de quien es el único administrador. Pídalo al administrador de la empresa.";
    CORREO_RECIEN_CAMBIADO = 409, "El correo de la cuenta cambió hace poco",
        "El enlace iría a un correo de hace menos de siete días. Espere hasta el día indicado: así nadie se queda con una cuenta ajena cambiándole el correo.";
}
