//! The table of settings: the program, its help and the README read it.

/// One line of the configuration table.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    pub nombre: &'static str,
    pub por_defecto: &'static str,
    pub que_hace: &'static str,
}

/// The table that `ser configuracion` prints and README shows.
pub const VARIABLES: &[Variable] = &[
    Variable {
        nombre: "SER_PERFIL",
        por_defecto: "produccion",
        que_hace: "produccion, demo, desarrollo o prueba; `serve --demo` equivale a demo, y `seed` pide que se diga",
    },
    Variable {
        nombre: "SER_DATABASE_URL",
        por_defecto: "sqlite://var/ser.db?mode=rwc",
        que_hace: "Base de datos: sqlite://… o postgres://…",
    },
    Variable {
        nombre: "SER_CONEXIONES",
        por_defecto: "16",
        que_hace: "Conexiones de la base de datos por proceso",
    },
    Variable {
        nombre: "SER_ESCUCHA",
        por_defecto: "127.0.0.1:8080",
        que_hace: "Dirección y puerto en que atiende",
    },
    Variable {
        nombre: "SER_URL_PUBLICA",
        por_defecto: "http://localhost:8080",
        que_hace: "Dirección con que lo ven las personas; va en el FUR y en los correos",
    },
    Variable {
        nombre: "SER_SECRETO",
        por_defecto: "(en demo se genera y se guarda en var/secreto)",
        que_hace: "Al menos 32 caracteres al azar; de él se derivan las llaves de los tokens y las que cifran los segundos factores. Obligatorio en producción",
    },
    Variable {
        nombre: "SER_SECRETO_ANTERIORES",
        por_defecto: "(ninguno)",
        que_hace: "Secretos que SER_SECRETO reemplazó, separados por comas: lo que se hizo con ellos se sigue leyendo. `ser secreto` dice cuándo se pueden quitar",
    },
    Variable {
        nombre: "SER_ARCHIVOS",
        por_defecto: "var/archivos",
        que_hace: "Carpeta de los PDF y de los archivos recibidos",
    },
    Variable {
        nombre: "SER_CLAMD",
        por_defecto: "(ninguno)",
        que_hace: "Antivirus que revisa cada archivo recibido: tcp://maquina:3310 o unix:/ruta del socket de clamd. Si no responde, no se recibe ninguno. Obligatorio en producción",
    },
    Variable {
        nombre: "SER_SIN_ANTIVIRUS",
        por_defecto: "(no)",
        que_hace: "acepto-el-riesgo: en producción se reciben archivos que nadie revisa; queda en la bitácora al arrancar, y en /metricas",
    },
    Variable {
        nombre: "SER_ANCLAS",
        por_defecto: "var/anclas",
        que_hace: "Carpeta de las anclas firmadas del rastro de auditoría, una por día; cópiela donde la base de datos no llegue",
    },
    Variable {
        nombre: "SER_CORREO",
        por_defecto: "archivos:var/correo",
        que_hace: "smtps://usuario:clave@servidor:465, smtp://usuario:clave@servidor:587?tls=required, o archivos:<carpeta> para verlos sin enviarlos. En producción hay que darlo, y una clave solo viaja cifrada",
    },
    Variable {
        nombre: "SER_CORREO_REMITENTE",
        por_defecto: "SER <ser@example.com>",
        que_hace: "Buzón desde el que escribe el SER",
    },
    Variable {
        nombre: "SER_ENTIDAD",
        por_defecto: "Ministerio de Demostración",
        que_hace: "Nombre de la entidad. Como las cuatro siguientes y el remitente, hay que darla en producción: lo de por defecto es ficticio",
    },
    Variable {
        nombre: "SER_FONDO",
        por_defecto: "Fondo Único de TIC (demostración)",
        que_hace: "Nombre del fondo que recauda",
    },
    Variable {
        nombre: "SER_ENTIDAD_NIT",
        por_defecto: "900999990-9",
        que_hace: "NIT de quien recauda, con dígito de verificación",
    },
    Variable {
        nombre: "SER_ENTIDAD_DIRECCION",
        por_defecto: "Calle 0 # 0-00, Bogotá, D. C.",
        que_hace: "Dirección de la entidad",
    },
    Variable {
        nombre: "SER_GLN",
        por_defecto: "7709998000018",
        que_hace: "GLN del convenio de recaudo en bancos (AI 415 del código de barras)",
    },
    Variable {
        nombre: "SER_TRABAJADOR",
        por_defecto: "si",
        que_hace: "no: `serve` no envía correos ni dibuja PDF; lo hace `ser worker`",
    },
    Variable {
        nombre: "SER_SPA",
        por_defecto: "(la del binario)",
        que_hace: "Carpeta de la aplicación web ya construida",
    },
    Variable {
        nombre: "SER_CAPTCHA_COSTO",
        por_defecto: "1000",
        que_hace: "Costo de la prueba de trabajo de los formularios públicos",
    },
    Variable {
        nombre: "SER_SEGUNDO_FACTOR_MINISTERIO",
        por_defecto: "(si en producción, no en los demás perfiles)",
        que_hace: "si: quien trabaja en el ministerio no usa el sistema hasta que inscriba un segundo factor",
    },
    Variable {
        nombre: "SER_SEGUNDO_FACTOR_OPERADORES",
        por_defecto: "no",
        que_hace: "si: lo mismo para las personas de los operadores. Con no, cada una decide si lo usa",
    },
    Variable {
        nombre: "SER_INACTIVIDAD_MINUTOS",
        por_defecto: "20",
        que_hace: "Minutos sin actividad después de los cuales termina una sesión; al menos 3, porque se avisa dos antes",
    },
    Variable {
        nombre: "SER_CONFIRMACION_MINUTOS",
        por_defecto: "10",
        que_hace: "Minutos en que sirve haber ingresado, o confirmado quién es, para lo delicado: cambiar correos y roles, autorizar firmas, cerrar sesiones",
    },
    Variable {
        nombre: "SER_LIMITE_PUBLICO",
        por_defecto: "120",
        que_hace: "Peticiones públicas por minuto y dirección",
    },
    Variable {
        nombre: "SER_LIMITE_LECTURAS",
        por_defecto: "600",
        que_hace: "Consultas por minuto de cada persona con sesión",
    },
    Variable {
        nombre: "SER_LIMITE_ESCRITURAS",
        por_defecto: "120",
        que_hace: "Cambios por minuto de cada persona con sesión",
    },
    Variable {
        nombre: "SER_LIMITE_ARCHIVOS",
        por_defecto: "60",
        que_hace: "Archivos por minuto de cada persona con sesión: PDF, hojas de cálculo y los que adjunta",
    },
    Variable {
        nombre: "SER_LIMITE_RECHAZOS",
        por_defecto: "600",
        que_hace: "Intentos rechazados por minuto y persona que dejan evento de auditoría; los que pasan de ahí quedan en la bitácora",
    },
    Variable {
        nombre: "SER_PROXIES",
        por_defecto: "(ninguno)",
        que_hace: "Direcciones o redes (CIDR), separadas por comas, de los proxies a los que se les cree X-Forwarded-For",
    },
    Variable {
        nombre: "SER_METRICAS_TOKEN",
        por_defecto: "(sin token)",
        que_hace: "Al menos 16 caracteres: quien lo presente como Bearer lee /metricas. Sin él, solo quien llama desde la misma máquina sin proxy",
    },
    Variable {
        nombre: "SER_LOG",
        por_defecto: "warn,ser_server=warn",
        que_hace: "Qué se escribe en la bitácora, como lo lee tracing: info, ser_server=debug",
    },
];
