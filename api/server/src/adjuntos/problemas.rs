//! What sending a file may answer.

use crate::http::catalogo::problemas;

problemas! {
    ADJUNTO_DEMASIADO_GRANDE = 413, "El archivo pesa más de 1.000 kB",
        "Reduzca el archivo, o comprímalo, y envíelo de nuevo.";
    ADJUNTO_RECHAZADO = 422, "El archivo no se puede recibir",
        "Corrija lo que se indica y envíe el archivo de nuevo. Los demás siguen adjuntos.";
    ADJUNTO_INFECTADO = 422, "El antivirus encontró algo en el archivo",
        "No lo abra. Revise su equipo con un antivirus y envíe otra copia.";
    ANTIVIRUS_NO_DISPONIBLE = 503, "No se pueden revisar archivos ahora",
        "El antivirus no responde y sin él no se recibe ningún archivo. Espere unos minutos e intente de nuevo.";
    DEMASIADOS_ADJUNTOS = 409, "No caben más archivos",
        "Quite un archivo, o junte varios en un comprimido.";
    ADJUNTO_DESCONOCIDO = 409, "Un archivo ya no está",
        "Los archivos que no se envían en un día se borran. Quítelo de la lista y adjúntelo de nuevo.";
    RECEPCION_LLENA = 503, "Hay demasiados archivos en espera",
        "Intente de nuevo en unos minutos. Lo que escribió se conserva.";
}
