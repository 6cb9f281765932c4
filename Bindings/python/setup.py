"""What pyproject.toml can't say: the wheel holds a library for one machine, and none for one Python."""
from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class OfOneMachine(Distribution):
    def has_ext_modules(self):
        return True


class ForAnyPython(bdist_wheel):
    def get_tag(self):
        return ("py3", "none", super().get_tag()[2])


setup(distclass=OfOneMachine, cmdclass={"bdist_wheel": ForAnyPython})
