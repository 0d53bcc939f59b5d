# Tagliando's collector for Windows: writes what this machine has installed as one JSON object (docs/formats/collector.md, format 1).
# It reads, and only reads: it changes nothing, installs nothing, sends nothing, and writes no password, key, user or address.
# Paste the whole text into a PowerShell window (as administrator the list of roles is complete), or: powershell -File collect.ps1
# The file lands on the desktop, else in the temporary folder; drop it on Tagliando's window, or: tagliando-cli import FILE
# Runs on Windows PowerShell 2 to 7: nothing newer than version 2 is used, JSON is written by hand, dates do not follow the machine's language.
& {
    $ErrorActionPreference = 'SilentlyContinue'
    $invariant = [System.Globalization.CultureInfo]::InvariantCulture

    # --- JSON by hand: ConvertTo-Json came with version 3; everything beyond ASCII is escaped, so no code page matters ---
    function Quoted($value) {
        $out = New-Object System.Text.StringBuilder
        [void]$out.Append('"')
        foreach ($letter in ([string]$value).ToCharArray()) {
            $code = [int]$letter
            if ($code -eq 34 -or $code -eq 92) { [void]$out.Append('\').Append($letter) }
            elseif ($code -lt 32 -or $code -gt 126) { [void]$out.Append('\u').Append($code.ToString('x4', $invariant)) }
            else { [void]$out.Append($letter) }
        }
        [void]$out.Append('"')
        return $out.ToString()
    }
    function Pair($key, $value) {
        if ($value -eq $null -or [string]$value -eq '') { return $null }
        return (Quoted $key) + ': ' + (Quoted $value)
    }
    function Row($pairs) { return '{' + [string]::Join(', ', [string[]]@($pairs | Where-Object { $_ })) + '}' }
    function Rows($rows) { return '[' + [string]::Join(",`r`n  ", [string[]]@($rows | Where-Object { $_ })) + ']' }
    function Truth($value) { if ($value) { return 'true' } else { return 'false' } }
    function Instant($date) { return $date.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant) }

    # --- WMI under both of its names: version 7 has no Get-WmiObject, version 2 no Get-CimInstance ------------------------
    $cim = (Get-Command Get-CimInstance) -ne $null
    function Wmi($class) { if ($cim) { return Get-CimInstance $class } else { return Get-WmiObject $class } }
    function WmiDate($value) {
        if ($value -is [DateTime]) { return $value }
        if ($value) { return [System.Management.ManagementDateTimeConverter]::ToDateTime($value) }
        return $null
    }

    # --- who this is, and which Windows -----------------------------------------------------------------------------------
    $system = Wmi Win32_OperatingSystem
    $computer = Wmi Win32_ComputerSystem
    $bios = Wmi Win32_BIOS
    $windows = Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $build = $windows.CurrentBuildNumber
    if (-not $build) { $build = $system.BuildNumber }
    $fields = @(
        '"tagliando": 1', '"kind": "windows"', '"tool": "collect.ps1 1"',
        (Pair 'collected' (Instant (Get-Date))), (Pair 'host' $env:COMPUTERNAME), (Pair 'serial' $bios.SerialNumber),
        (Pair 'os' $system.Caption), (Pair 'build' $build), (Pair 'edition' $windows.EditionID), (Pair 'installation' $windows.InstallationType)
    )
    if ($computer.PartOfDomain) { $fields += (Pair 'domain' $computer.Domain) }
    if ($windows.UBR -ne $null) { $fields += '"ubr": ' + $windows.UBR }   # Windows 10 and Server 2016 on, 2012 R2 with updates
    if ($system.ServicePackMajorVersion) { $fields += '"service_pack": ' + $system.ServicePackMajorVersion }
    if ($system.ProductType) { $fields += '"product_type": ' + $system.ProductType }
    $boot = WmiDate $system.LastBootUpTime
    if ($boot) { $fields += (Pair 'last_boot' (Instant $boot)) }

    # --- is it waiting for a restart? Servicing's and Windows Update's own marks; renamed files waiting are no proof --------
    $waits = (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending') -or
             (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired')
    $fields += '"pending_restart": ' + (Truth $waits)

    # --- hotfixes: what servicing knows; Office, SQL Server and other MSI patches are not among them ------------------------
    $failures = $Error.Count
    $hotfixes = @()
    foreach ($fix in @(Wmi Win32_QuickFixEngineering)) {
        if (-not $fix -or $fix.HotFixID -notmatch '\d{5}') { continue }   # Server 2003 lists 'File 1' for each file of a patch
        $on = $null
        if ($fix.InstalledOn -is [DateTime]) { $on = $fix.InstalledOn }
        else {
            $parsed = [DateTime]::MinValue
            # WMI writes month/day/year whatever the language; Vista and 2008 write a number that nobody needs.
            if ([DateTime]::TryParseExact([string]$fix.InstalledOn, 'M/d/yyyy', $invariant, 'None', [ref]$parsed)) { $on = $parsed }
        }
        $day = $null
        if ($on) { $day = $on.ToString('yyyy-MM-dd', $invariant) }
        $hotfixes += Row @((Pair 'id' $fix.HotFixID), (Pair 'installed_on' $day))
    }
    $hotfixesWhole = ($Error.Count -eq $failures)

    # --- products: the uninstall keys of both halves of the machine and of this user ----------------------------------------
    $failures = $Error.Count
    $products = @{}
    foreach ($branch in 'HKLM:\SOFTWARE', 'HKLM:\SOFTWARE\Wow6432Node', 'HKCU:\SOFTWARE') {
        $keys = $branch + '\Microsoft\Windows\CurrentVersion\Uninstall'
        if (-not (Test-Path $keys)) { continue }
        foreach ($key in @(Get-ChildItem $keys)) {
            $name = $key.GetValue('DisplayName')
            if (-not $name -or $key.GetValue('ParentKeyName')) { continue }   # with a parent it is an update of a product
            $row = Row @((Pair 'name' $name), (Pair 'version' $key.GetValue('DisplayVersion')), (Pair 'publisher' $key.GetValue('Publisher')))
            $products[$row] = $true
        }
    }
    # A 32-bit PowerShell on a 64-bit Windows sees one half twice.
    $productsWhole = ($Error.Count -eq $failures) -and -not $env:PROCESSOR_ARCHITEW6432

    # --- roles and features ---------------------------------------------------------------------------------------------------
    $features = @()
    Import-Module ServerManager
    if (Get-Command Get-WindowsFeature) {
        foreach ($feature in @(Get-WindowsFeature | Where-Object { $_.Installed })) { if ($feature) { $features += $feature.Name } }
    }
    $known = @{ 'ADCS-Cert-Authority' = 'adcs'; 'DHCP' = 'dhcp'; 'DNS' = 'dns'; 'FS-FileServer' = 'file';
                'Hyper-V' = 'hypervisor'; 'NPAS' = 'radius'; 'Print-Server' = 'print'; 'RDS-RD-Server' = 'rds'; 'RemoteAccess' = 'vpn';
                'UpdateServices' = 'wsus'; 'Web-Server' = 'web' }
    $roles = @($features | Where-Object { $known.ContainsKey($_) } | ForEach-Object { Quoted $known[$_] })
    if ($roles.Count) { $fields += '"roles": ' + (Rows $roles) }
    if ($features.Count) { $fields += '"features": ' + (Rows @($features | ForEach-Object { Quoted $_ })) }

    # --- certificates of the machine that have their key here: those a service can use ------------------------------------------
    $certificates = @()
    foreach ($certificate in @(Get-ChildItem Cert:\LocalMachine\My)) {
        if ($certificate -and $certificate.HasPrivateKey -and $certificate.Subject) {
            $certificates += Row @((Pair 'subject' $certificate.Subject), (Pair 'expires' $certificate.NotAfter.ToString('yyyy-MM-dd', $invariant)))
        }
    }

    $fields += '"hotfixes": ' + (Rows $hotfixes)
    $fields += '"products": ' + (Rows @($products.Keys | Sort-Object))
    $fields += '"certificates": ' + (Rows $certificates)
    $fields += '"complete": {"hotfixes": ' + (Truth $hotfixesWhole) + ', "msi-updates": false, "products": ' + (Truth $productsWhole) + '}'
    $json = '{' + [string]::Join(",`r`n", [string[]]@($fields | Where-Object { $_ })) + '}'

    $folder = [Environment]::GetFolderPath('Desktop')
    if (-not $folder -or -not (Test-Path $folder)) { $folder = [System.IO.Path]::GetTempPath() }   # Server Core, services
    $file = Join-Path $folder ('tagliando-' + $env:COMPUTERNAME + '.json')
    [System.IO.File]::WriteAllText($file, $json)
    Write-Output $file
}
