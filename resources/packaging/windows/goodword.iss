; The set-up program for Windows, compiled by Inno Setup 6: no password is needed, and workspaces open by double click.
; Version, Folder (the program) and Licence are given by packager/windows_setup.py.

[Setup]
AppId={{6B6E2A0D-5E0E-4B0B-9C55-8C1C2E0B7A44}
AppName=Goodword
AppVersion={#Version}
AppPublisher=Goodword contributors
DefaultDirName={autopf}\Goodword
DefaultGroupName=Goodword
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile={#Licence}
OutputBaseFilename=goodword-{#Version}-setup
SetupIconFile={#Folder}\_internal\goodword.ico
UninstallDisplayIcon={app}\goodword.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Files of an older version that this one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{group}\Goodword"; Filename: "{app}\goodword.exe"
Name: "{autodesktop}\Goodword"; Filename: "{app}\goodword.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.goodword"; ValueType: string; ValueData: "Goodword.Workspace"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Goodword.Workspace"; ValueType: string; ValueData: "Goodword workspace"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Goodword.Workspace\DefaultIcon"; ValueType: string; ValueData: "{app}\_internal\workspace.ico"
Root: HKA; Subkey: "Software\Classes\Goodword.Workspace\shell\open\command"; ValueType: string; ValueData: """{app}\goodword.exe"" ""%1"""

[Run]
Filename: "{app}\goodword.exe"; Description: "{cm:LaunchProgram,Goodword}"; Flags: nowait postinstall skipifsilent
