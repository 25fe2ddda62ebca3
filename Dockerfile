# The gateway, non-root, on the ASP.NET runtime. Build: docker build -t gateway .   Run: see compose.yaml.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The restore has a layer of its own: it is redone only where a project or a lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Gateway.Abstractions/*.csproj src/Gateway.Abstractions/packages.lock.json src/Gateway.Abstractions/
COPY src/Gateway.Core/*.csproj src/Gateway.Core/packages.lock.json src/Gateway.Core/
COPY src/Gateway.Sandbox/*.csproj src/Gateway.Sandbox/packages.lock.json src/Gateway.Sandbox/
COPY src/Gateway.Host/*.csproj src/Gateway.Host/packages.lock.json src/Gateway.Host/
COPY providers/*.csproj providers/packages.lock.json providers/
RUN dotnet restore src/Gateway.Host/Gateway.Host.csproj --locked-mode
COPY . .
RUN dotnet publish src/Gateway.Host/Gateway.Host.csproj -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# The only folder it writes: state/ (sealing keys made in development). Mount a volume there to keep it.
RUN mkdir -p /data /config && chown "$APP_UID" /data
WORKDIR /data
VOLUME /data
# Mount connections.yaml and consumers.yaml here. Without them it runs in development mode, and in a container only with GATEWAY_DEV=1.
ENV GATEWAY_CONFIG=/config ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/Gateway.Host.dll"]
# The image has no curl: the gateway asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD ["dotnet", "/app/Gateway.Host.dll", "health"]
