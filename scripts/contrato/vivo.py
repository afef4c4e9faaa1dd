"""Every operation of the contract, called as every role with values that nobody chose.

Starts the real program on a demonstration database of its own and lets schemathesis derive requests
from openapi.json. It fails on any 5xx and on any answer that the contract does not describe. The
last line is the count: «N passed, N failed», one for each role.
"""

import argparse
import base64
import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

RAIZ = Path(__file__).resolve().parents[2]
CLAVE = "Practica-2026"
MINISTERIO = "900999990"
# A person of the demonstration data for each role.
PERSONAS = {
    "administrador_operador": ("901000001", "1000000001"),
    "operador": ("901000001", "1000000002"),
    "contador": ("901000001", "1000000003"),
    "representante_legal": ("901000001", "1000000004"),
    "revisor_fiscal": ("901000102", "1000000103"),
    "funcionario": (MINISTERIO, "1000000901"),
    "administrador": (MINISTERIO, "1000000902"),
    "auditor": (MINISTERIO, "1000000903"),
}
COMPROBACIONES = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]
# Whoever has no session and whoever may do most are asked every odd thing; the others, some.
A_FONDO = ["publico", "administrador"]
FASES = "examples,fuzzing"
FASES_A_FONDO = "examples,coverage,fuzzing"
# What ends the session that the others need, or moves everybody's date.
APARTE = ["cerrar_sesion", "revocar_sesion", "mover_reloj"]


def puerto_libre():
    with socket.socket() as escucha:
        escucha.bind(("127.0.0.1", 0))
        return escucha.getsockname()[1]


def pedir(url, cuerpo=None):
    datos = None if cuerpo is None else json.dumps(cuerpo).encode()
    peticion = urllib.request.Request(url, datos, {"Content-Type": "application/json"})
    with urllib.request.urlopen(peticion, timeout=30) as respuesta:
        return json.load(respuesta)


def resolver(desafio):
    """The proof of work of the login (ALTCHA): PBKDF2 until the key begins as it is told."""
    p = desafio["parameters"]
    sal, nonce = bytes.fromhex(p["salt"]), bytes.fromhex(p["nonce"])
    for intento in range(1_000_000):
        llave = hashlib.pbkdf2_hmac(
            "sha256", nonce + intento.to_bytes(4, "big"), sal, p["cost"], p["keyLength"]
        ).hex()
        if llave.startswith(p["keyPrefix"]):
            solucion = {"counter": intento, "derivedKey": llave}
            return base64.b64encode(
                json.dumps({"challenge": desafio, "solution": solucion}).encode()
            ).decode()
    raise SystemExit("the challenge has no answer")


def ingresar(url, operador, usuario):
    desafio = pedir(f"{url}/api/v1/captcha/ingreso")
    sesion = pedir(
        f"{url}/api/v1/sesion",
        {
            "operador": operador,
            "usuario": usuario,
            "clave": CLAVE,
            "captcha": resolver(desafio),
        },
    )
    return sesion["token"]


def probar(carpeta, url, token, fases, ejemplos, semilla):
    orden = [
        Path(sys.executable).absolute().with_name("schemathesis"),
        "--config-file",
        str(Path(__file__).with_name("schemathesis.toml")),
        "run",
        str(RAIZ / "openapi/openapi.json"),
        "--url",
        url,
        "--phases",
        fases,
        "--checks",
        ",".join(COMPROBACIONES),
        "--max-examples",
        str(ejemplos),
        "--seed",
        str(semilla),
        "--continue-on-failure",
        "--suppress-health-check",
        "all",
        "--warnings",
        "off",
        "--no-color",
    ]
    for operacion in APARTE:
        orden += ["--exclude-operation-id", operacion]
    if token:
        orden += ["--header", f"Authorization: Bearer {token}"]
    # What it remembers from one run to the next goes with the folder.
    return subprocess.run(orden, cwd=carpeta, check=False).returncode == 0


def main():
    opciones = argparse.ArgumentParser(description=__doc__)
    opciones.add_argument("--binario", default=RAIZ / "target/debug/ser", type=Path)
    opciones.add_argument("--ejemplos", default=3, type=int)
    opciones.add_argument("--semilla", default=1, type=int)
    opciones.add_argument("--fases", help="the same phases for every role")
    opciones.add_argument("--rol", action="append", choices=[*PERSONAS, "publico"])
    pedido = opciones.parse_args()
    roles = pedido.rol or ["publico", *PERSONAS]
    bien = mal = 0
    with tempfile.TemporaryDirectory(prefix="ser-contrato-") as carpeta:
        puerto = puerto_libre()
        url = f"http://127.0.0.1:{puerto}"
        entorno = {
            **os.environ,
            "SER_PERFIL": "prueba",
            "SER_ESCUCHA": f"127.0.0.1:{puerto}",
            "SER_URL_PUBLICA": url,
            "SER_SECRETO": "secreto-de-la-prueba-del-contrato",
            "SER_CAPTCHA_COSTO": "10",
            "SER_LIMITE_PUBLICO": "100000000",
            "SER_CONFIRMACION_MINUTOS": "1000",
            "SER_LIMITE_LECTURAS": "100000000",
            "SER_LIMITE_ESCRITURAS": "100000000",
            "SER_LIMITE_ARCHIVOS": "100000000",
            "SER_LIMITE_RECHAZOS": "100",
            "SER_LOG": "error",
        }
        binario = pedido.binario.resolve()
        subprocess.run([binario, "seed"], cwd=carpeta, env=entorno, check=True, stdout=subprocess.DEVNULL)
        bitacora = open(Path(carpeta) / "bitacora.jsonl", "wb+")
        servidor = subprocess.Popen(
            [binario, "serve"], cwd=carpeta, env=entorno, stdout=subprocess.DEVNULL, stderr=bitacora
        )
        try:
            esperar(f"{url}/salud/listo", servidor)
            for rol in roles:
                print(f"\n── contract as {rol}", flush=True)
                token = ingresar(url, *PERSONAS[rol]) if rol in PERSONAS else None
                fases = pedido.fases or (FASES_A_FONDO if rol in A_FONDO else FASES)
                if probar(carpeta, url, token, fases, pedido.ejemplos, pedido.semilla):
                    bien += 1
                else:
                    mal += 1
            if mal:
                bitacora.seek(0)
                print(bitacora.read().decode(errors="replace")[-20_000:])
        finally:
            servidor.terminate()
            servidor.wait(timeout=20)
    print(f"\n{bien} passed, {mal} failed")
    return 1 if mal else 0


def esperar(url, servidor):
    for _ in range(600):
        if servidor.poll() is not None:
            raise SystemExit("the server did not start")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("the server did not answer in 30 s")


if __name__ == "__main__":
    sys.exit(main())
