// Java 17 or newer, nothing to install. Prints a launch assertion: `java Launch.java key.pem staff-id` (the rest from the environment).
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

public class Launch {
  private static String encoded(byte[] data) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
  }

  /** A JSON text; a case system has a library for this, and should use it. */
  private static String quoted(String text) {
    StringBuilder made = new StringBuilder("\"");
    text.chars().forEach(each -> made.append(each < 32 || each > 126 || each == '"' || each == '\\' ? String.format("\\u%04x", each) : String.valueOf((char) each)));
    return made.append('"').toString();
  }

  /** An ES256 JWT, good for 45 seconds, used once. `subject` is JSON: {"person":{...},"address":{...}}. */
  static String mint(String hostId, String kid, PrivateKey key, String mast, String staffId, String origin, String caseRef, String subject) throws Exception {
    long now = Instant.now().getEpochSecond();
    String header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":" + quoted(kid) + "}";
    String claims = "{\"iss\":" + quoted(hostId) + ",\"sub\":" + quoted(staffId) + ",\"aud\":" + quoted(mast) + ",\"iat\":" + now + ",\"exp\":" + (now + 45)
        + ",\"jti\":" + quoted(UUID.randomUUID().toString()) + ",\"origin\":" + quoted(origin) + ",\"caseRef\":" + quoted(caseRef) + ",\"subject\":" + subject + "}";
    String text = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
    // A JWS holds r and s side by side: the P1363 format, not DER.
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + encoded(signature.sign());
  }

  public static void main(String[] args) throws Exception {
    String pem = Files.readString(Path.of(args[0])).replaceAll("-----[^-]+-----|\\s", "");
    PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    String subject = "{\"person\":{\"given\":" + quoted("Si\u00e2n") + ",\"family\":" + quoted("O'Neill") + ",\"dateOfBirth\":\"2011-03-12\"}}";
    System.out.print(mint(System.getenv("MAST_HOST_ID"), System.getenv("MAST_KID"), key, System.getenv("MAST_CORE_URL"), args[1], System.getenv("HOST_ORIGIN"), "CC-1", subject));
  }
}
