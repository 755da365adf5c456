// .NET 8 or newer, nothing to install. Prints a launch assertion: `dotnet run -- key.pem staff-id` (the rest from the environment).
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var key = ECDsa.Create();
key.ImportFromPem(File.ReadAllText(args[0]));
string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
var subject = new { person = new { given = "Siân", family = "O'Neill", dateOfBirth = "2011-03-12" } };
Console.Write(Launch.Mint(Setting("MAST_HOST_ID"), Setting("MAST_KID"), key, Setting("MAST_CORE_URL"), args[1], Setting("HOST_ORIGIN"), "CC-1", subject));

static class Launch
{
    static string Encoded(byte[] data) => Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>An ES256 JWT, good for 45 seconds, used once.</summary>
    public static string Mint(string hostId, string kid, ECDsa key, string mast, string staffId, string origin, string caseRef, object subject)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var header = new { alg = "ES256", typ = "JWT", kid };
        var claims = new { iss = hostId, sub = staffId, aud = mast, iat = now, exp = now + 45, jti = Guid.NewGuid().ToString(), origin, caseRef, subject };
        var text = $"{Encoded(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        // .NET signs in the P1363 format that a JWS needs: r and s side by side.
        return $"{text}.{Encoded(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }
}
