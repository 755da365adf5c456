# Python 3.9 or newer with `cryptography`. Prints a launch assertion: `python launch.py key.pem staff-id` (the rest from the environment).
import base64
import json
import os
import sys
import time
import uuid

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def mint_launch(host: dict, mast: str, launch: dict) -> str:
    """An ES256 JWT, good for 45 seconds, used once."""
    now = int(time.time())
    header = {"alg": "ES256", "typ": "JWT", "kid": host["kid"]}
    claims = {
        "iss": host["id"], "sub": launch["staff_id"], "aud": mast, "iat": now, "exp": now + 45, "jti": str(uuid.uuid4()),
        "origin": launch["origin"], "caseRef": launch["case_ref"], "subject": launch["subject"],
    }
    text = ".".join(encoded(json.dumps(part).encode()) for part in (header, claims))
    # A JWS holds r and s side by side, 32 bytes each, not the DER that the library gives.
    r, s = decode_dss_signature(host["key"].sign(text.encode(), ec.ECDSA(SHA256())))
    return f"{text}.{encoded(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        key = load_pem_private_key(file.read(), None)
    host = {"id": os.environ["MAST_HOST_ID"], "kid": os.environ["MAST_KID"], "key": key}
    subject = {"person": {"given": "Siân", "family": "O'Neill", "dateOfBirth": "2011-03-12"}}
    launch = {"staff_id": sys.argv[2], "origin": os.environ["HOST_ORIGIN"], "case_ref": "CC-1", "subject": subject}
    sys.stdout.write(mint_launch(host, os.environ["MAST_CORE_URL"], launch))
