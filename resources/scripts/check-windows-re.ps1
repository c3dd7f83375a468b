# SPDX-License-Identifier: GPL-3.0-or-later
#requires -Version 5.1
<#
.SYNOPSIS
    Says whether Windows RE is on. Without it this computer refuses every Autopilot Reset at once (0x80070032).

.DESCRIPTION
    For Intune: Devices > Scripts and remediations, as the detection script; "Run this script using the logged-on
    credentials": No; "Run script in 64-bit PowerShell": Yes. By hand: in a PowerShell window of an administrator.
    It changes nothing.

    It asks in two ways, neither of which depends on the language of Windows:
    - reagentc /info names the partition of Windows RE only while it is on.
    - ReAgent.xml says it as InstallState, 1 or 0.
    Where only one of them can be asked, that one counts. Where they differ, nothing is known.

    Exit codes: 0 on, 1 off, 2 not known. Intune takes 0 for "without issues" and 1 for "with issues".
    Output: one line of JSON:
    {"check":"windows-re","version":1,"state":"on","reagentc":"on","xml":"on","image":true,"computer":"...","serial":"..."}
    state, reagentc and xml: on, off or unknown; image: whether the file of Windows RE waits to be switched on in
    Windows itself (Winre.wim), null: it can't be looked for.

    Off? As an administrator: reagentc /enable. If that fails, the file may be missing or the partition too small.
#>
[CmdletBinding()]
param(
    # For a try of this script on files of another Windows.
    [string] $ReagentcPath,
    [string] $XmlPath
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

# A 32-bit PowerShell sees other files under System32.
function Get-SystemFolder {
    $windows = $env:SystemRoot
    if (-not $windows) { return $null }
    $native = Join-Path $windows 'Sysnative'
    if (Test-Path -LiteralPath $native) { return $native }
    return (Join-Path $windows 'System32')
}

function Get-StateOfReagentc([string] $program) {
    if (-not $program -or -not (Test-Path -LiteralPath $program)) { return 'unknown' }
    try {
        $ErrorActionPreference = 'Continue' # what it writes as an error must not end the check
        $lines = @(& $program /info 2>$null | ForEach-Object { "$_" -replace "`0", '' })
        $code = $LASTEXITCODE
    }
    catch { return 'unknown' }
    $text = $lines -join "`n"
    # Without the id of its boot entry this is no answer, as for who is no administrator.
    if ($code -ne 0 -or $text -notmatch '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}') { return 'unknown' }
    # \\?\GLOBALROOT\device\harddisk0\partition4\Recovery\WindowsRE
    if ($text -match '(?i)harddisk\d+\\partition\d+\\[^\r\n]*WindowsRE') { return 'on' }
    return 'off'
}

function Get-StateOfXml([string] $path) {
    if (-not $path -or -not (Test-Path -LiteralPath $path)) { return 'unknown' }
    try {
        $document = New-Object System.Xml.XmlDocument
        $document.XmlResolver = $null
        $document.Load($path)
        $node = $document.SelectSingleNode('/WindowsRE/InstallState')
        if (-not $node) { return 'unknown' }
        switch ($node.GetAttribute('state')) {
            '1' { return 'on' }
            '0' { return 'off' }
        }
    }
    catch { return 'unknown' }
    return 'unknown'
}

function Get-State([string] $one, [string] $other) {
    if ($one -eq $other -or $other -eq 'unknown') { return $one }
    if ($one -eq 'unknown') { return $other }
    return 'unknown'
}

$folder = Get-SystemFolder
if (-not $ReagentcPath -and $folder) { $ReagentcPath = Join-Path $folder 'reagentc.exe' }
if (-not $XmlPath -and $folder) { $XmlPath = Join-Path $folder 'Recovery\ReAgent.xml' }
$image = $null
if ($folder) {
    try { $image = Test-Path -LiteralPath (Join-Path $folder 'Recovery\Winre.wim') } catch { $image = $null }
}
$serial = $null
try { $serial = (Get-CimInstance -ClassName Win32_BIOS).SerialNumber } catch { $serial = $null }

$reagentc = Get-StateOfReagentc $ReagentcPath
$xml = Get-StateOfXml $XmlPath
$state = Get-State $reagentc $xml
[ordered] @{
    check    = 'windows-re'
    version  = 1
    state    = $state
    reagentc = $reagentc
    xml      = $xml
    image    = $image
    computer = $env:COMPUTERNAME
    serial   = $serial
} | ConvertTo-Json -Compress

switch ($state) {
    'on' { exit 0 }
    'off' { exit 1 }
    default { exit 2 }
}
